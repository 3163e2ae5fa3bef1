package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds known names in compounds: Shanghai-based, pro-Taiwan, US-China. */
final class CompoundFinder {

  private CompoundFinder() {}

  static List<Chunk> find(Words words) {
    List<Chunk> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Token token = words.token(i);
      int hyphen = token.text().indexOf('-');
      if (hyphen > 1 && hyphen < token.text().length() - 2 && words.flags[i] == 0) {
        compound(words, i, token.text(), hyphen, found);
      }
    }
    return found;
  }

  private static void compound(Words words, int at, String text, int hyphen, List<Chunk> found) {
    boolean smallAfter = Character.isLowerCase(text.charAt(hyphen + 1));
    Optional<EntityKind> before = kind(words, text, 0, hyphen);
    if (before.isPresent()) {
      int cut = text.length() - hyphen;
      int first = smallAfter ? phraseStart(words, at, text, hyphen) : at;
      found.add(new Chunk(first, at + 1, before.get(), Optional.empty(), 0, cut));
    } else if (Character.isLowerCase(text.charAt(0)) && text.indexOf('-', hyphen + 1) < 0) {
      kind(words, text, hyphen + 1, text.length())
          .ifPresent(
              kind -> found.add(new Chunk(at, at + 1, kind, Optional.empty(), hyphen + 1, 0)));
    }
  }

  /** Hong Kong-based: the word before may belong to the name. */
  private static int phraseStart(Words words, int at, String text, int hyphen) {
    int last = Hash.ofLower(text, 0, hyphen);
    boolean place =
        words.isCapitalized(at - 1)
            && (words.lexicons.phraseFlags(Hash.phrase(words.hashes[at - 1], last))
                    & Flag.ANY_PLACE)
                != 0;
    return place ? at - 1 : at;
  }

  private static Optional<EntityKind> kind(Words words, String text, int from, int to) {
    if (!Character.isUpperCase(text.charAt(from))) {
      return Optional.empty();
    }
    int flags = words.lexicons.flags(Hash.ofLower(text, from, to));
    if ((flags & Flag.COUNTRY) != 0) {
      return Optional.of(EntityKind.LOCATION);
    }
    if ((flags & (Flag.DEMONYM | Flag.GROUP)) != 0) {
      return Optional.of(EntityKind.GROUP);
    }
    if ((flags & Flag.ORGANIZATION) != 0) {
      return Optional.of(EntityKind.ORGANIZATION);
    }
    boolean place = (flags & (Flag.CITY | Flag.PLACE)) != 0 && (flags & Flag.FIRST_NAME) == 0;
    return place ? Optional.of(EntityKind.LOCATION) : Optional.empty();
  }
}
