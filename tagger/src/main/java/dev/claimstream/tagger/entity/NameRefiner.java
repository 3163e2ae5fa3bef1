package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.EntityKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Trims names to what they are: no possessive, no article, no title before a person; and leaves
 * demonyms and peoples to {@link LexiconFinder}.
 */
final class NameRefiner {

  private NameRefiner() {}

  static List<Chunk> refine(Words words, List<Chunk> names) {
    List<Chunk> refined = new ArrayList<>(names.size());
    for (Chunk name : names) {
      refine(words, name).ifPresent(refined::add);
    }
    return refined;
  }

  private static Optional<Chunk> refine(Words words, Chunk name) {
    int first = name.first();
    int limit = name.limit();
    while (limit > first && words.is(limit - 1, "'s") && !known(words, first, limit)) {
      limit--;
    }
    if (name.kind() == EntityKind.PERSON) {
      first = withoutTitles(words, first, limit);
    }
    while (limit - first > 1 && words.is(first, "the") && !words.isCapitalized(first)) {
      first++;
    }
    if (first == limit || isGroup(words, first, limit)) {
      return Optional.empty();
    }
    return Optional.of(Chunk.of(first, limit, name.kind()));
  }

  /** McDonald's has it in its name. */
  private static boolean known(Words words, int first, int limit) {
    return (Phrases.flags(words, first, limit) & Flag.ORGANIZATION) != 0;
  }

  private static int withoutTitles(Words words, int from, int limit) {
    int first = from;
    while (first + 1 < limit
        && words.has(first, Flag.TITLE | Flag.ROLE)
        && words.isCapitalized(first + 1)) {
      first++;
    }
    return first;
  }

  private static boolean isGroup(Words words, int first, int limit) {
    int flags = Phrases.flags(words, first, limit);
    return (flags & (Flag.DEMONYM | Flag.GROUP)) != 0
        && (flags & (Flag.COUNTRY | Flag.ORGANIZATION)) == 0;
  }
}
