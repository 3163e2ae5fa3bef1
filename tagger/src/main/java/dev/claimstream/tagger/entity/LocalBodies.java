package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.EntityKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Joins a place and the noun for its council in small letters: Wexshire county council, Trone city
 * council.
 */
final class LocalBodies {

  private static final Set<String> DISTRICTS =
      Set.of("city", "county", "borough", "district", "town", "parish", "regional", "municipal");

  private LocalBodies() {}

  static List<Chunk> apply(Words words, List<Chunk> names) {
    List<Chunk> applied = new ArrayList<>(names.size());
    for (Chunk name : names) {
      int limit = name.kind() == EntityKind.LOCATION ? councilBehind(words, name.limit()) : 0;
      boolean adjective = words.has(name.first(), Flag.COUNTRY);
      applied.add(
          limit > 0 && !adjective ? Chunk.of(name.first(), limit, EntityKind.ORGANIZATION) : name);
    }
    return applied;
  }

  /** Index behind the noun, 0 when none follows. */
  private static int councilBehind(Words words, int at) {
    int noun = at;
    while (noun < words.size() && noun - at < 2 && DISTRICTS.contains(words.token(noun).text())) {
      noun++;
    }
    return words.is(noun, "council") && !words.isCapitalized(noun) ? noun + 1 : 0;
  }
}
