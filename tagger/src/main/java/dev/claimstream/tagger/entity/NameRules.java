package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.EntityKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names that the words around them give away, whatever the model says: an acronym in brackets
 * behind an organisation, "the newspaper X", a capital The within a sentence, places of several
 * words that the lexicons know.
 */
final class NameRules {

  private static final int LONGEST_ACRONYM = 8;
  private static final int LONGEST_NAME = 6;

  private final Words words;
  private final List<Chunk> names;
  private final List<Chunk> applied = new ArrayList<>();
  private final boolean[] starts;

  private NameRules(Words words, List<Chunk> names) {
    this.words = words;
    this.names = names;
    this.starts = new boolean[words.size()];
    words.sentences().forEach(sentence -> starts[sentence.first()] = true);
  }

  static List<Chunk> apply(Words words, List<Chunk> names) {
    NameRules rules = new NameRules(words, names);
    rules.run();
    return rules.applied;
  }

  private void run() {
    int next = 0;
    int at = 0;
    while (at < words.size()) {
      if (next < names.size() && names.get(next).first() == at) {
        Chunk name = names.get(next++);
        applied.add(described(name.first()) ? name.as(EntityKind.ORGANIZATION) : name);
        at = name.limit();
      } else {
        int stop = next < names.size() ? names.get(next).first() : words.size();
        Optional<Chunk> found = overlooked(at, stop);
        found.ifPresent(applied::add);
        at = found.map(Chunk::limit).orElse(at + 1);
      }
    }
  }

  private Optional<Chunk> overlooked(int at, int stop) {
    if (acronymInBrackets(at)) {
      return Optional.of(Chunk.of(at, at + 1, EntityKind.ORGANIZATION));
    }
    if (described(at)) {
      return Optional.of(Chunk.of(at, runEnd(at, stop), EntityKind.ORGANIZATION));
    }
    if (nickname(at, stop)) {
      return Optional.of(Chunk.of(at, runEnd(at, stop), EntityKind.PERSON));
    }
    if (capitalThe(at)) {
      int limit = runEnd(at + 1, stop);
      return limit > at + 1
          ? Optional.of(Chunk.of(at, limit, kindByEnd(limit - 1)))
          : Optional.empty();
    }
    return place(at, stop);
  }

  /** FFI in "the Armed Forces Research Institute (FFI)". */
  private boolean acronymInBrackets(int at) {
    if (!words.is(at - 1, "(") || !words.is(at + 1, ")") || applied.isEmpty()) {
      return false;
    }
    Chunk before = applied.get(applied.size() - 1);
    return before.limit() == at - 1
        && before.kind() == EntityKind.ORGANIZATION
        && isAcronym(words.token(at).text());
  }

  private static boolean isAcronym(String text) {
    if (text.length() < 2 || text.length() > LONGEST_ACRONYM) {
      return false;
    }
    int capitals = 0;
    for (int i = 0; i < text.length(); i++) {
      capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
    }
    return capitals * 2 > text.length();
  }

  /** A capital right behind a noun for organisations: "the human rights organization Agora". */
  private boolean described(int at) {
    return words.isCapitalized(at)
        && words.has(at - 1, Flag.ORGANIZATION_NOUN)
        && !words.isCapitalized(at - 1)
        && !words.has(at, Flag.COMMON | Flag.VALUE | Flag.TITLE | Flag.COUNTRY | Flag.DEMONYM)
        && (!words.has(at, Flag.FIRST_NAME) || !words.isCapitalized(at + 1));
  }

  /** In quotation marks behind "known as" and the like, in a sentence that names a person. */
  private boolean nickname(int at, int stop) {
    if (at < 3 || !words.isCapitalized(at) || words.token(at - 1).isWord()) {
      return false;
    }
    int limit = runEnd(at, stop);
    boolean quoted = limit < words.size() && !words.token(limit).isWord();
    if (!quoted || !Aliases.isCue(words, at - 2)) {
      return false;
    }
    for (int i = applied.size() - 1; i >= 0 && i >= applied.size() - 2; i--) {
      Chunk before = applied.get(i);
      if (before.kind() == EntityKind.PERSON) {
        return at - before.limit() <= Aliases.LONGEST_BETWEEN;
      }
    }
    return false;
  }

  /** Within a sentence, not at the beginning of a quotation: "writes The Soldier Mothers". */
  private boolean capitalThe(int at) {
    return at > 0
        && words.token(at).text().equals("The")
        && !starts[at]
        && words.token(at - 1).isWord()
        && !words.isCapitalized(at - 1)
        && words.isCapitalized(at + 1);
  }

  private EntityKind kindByEnd(int last) {
    if (words.has(last, Flag.WORK_END)) {
      return EntityKind.WORK;
    }
    return words.has(last, Flag.EVENT_END) ? EntityKind.EVENT : EntityKind.ORGANIZATION;
  }

  private int runEnd(int at, int stop) {
    int limit = at;
    while (limit < stop
        && limit - at < LONGEST_NAME
        && words.isCapitalized(limit)
        && !words.has(limit, Flag.VALUE)) {
      limit++;
    }
    return limit;
  }

  /** The longest place name of several words that the lexicons know. */
  private Optional<Chunk> place(int at, int stop) {
    if (!words.has(at, Flag.PHRASE_START)
        || !words.isCapitalized(words.is(at, "the") ? at + 1 : at)) {
      return Optional.empty();
    }
    for (int limit = Math.min(stop, at + Lexicons.LONGEST_PHRASE); limit > at + 1; limit--) {
      boolean known = (Phrases.flags(words, at, limit) & (Flag.COUNTRY | Flag.PLACE)) != 0;
      if (known && words.isCapitalized(limit - 1) && !words.isCapitalized(limit)) {
        return Optional.of(Chunk.of(at, limit, EntityKind.LOCATION));
      }
    }
    return Optional.empty();
  }
}
