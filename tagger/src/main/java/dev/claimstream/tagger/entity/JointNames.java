package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.EntityKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Names with "and" in them, rightly joined and parted: the [Dairy and Allied Workers Union] is one
 * body, the [European Union] and [Turkey] are two.
 */
final class JointNames {

  private static final int LONGEST = 5;

  private JointNames() {}

  static List<Chunk> apply(Words words, List<Chunk> names) {
    List<Chunk> applied = new ArrayList<>(names.size());
    for (Chunk name : names) {
      if (name.kind() != EntityKind.ORGANIZATION) {
        applied.add(name);
        continue;
      }
      int and = beforeCountry(words, name);
      if (and > 0) {
        applied.add(Chunk.of(name.first(), and, partKind(words, name.first(), and)));
        applied.add(Chunk.of(and + 1, name.limit(), EntityKind.LOCATION));
        continue;
      }
      int free = applied.isEmpty() ? 0 : applied.get(applied.size() - 1).limit();
      int first = firstPart(words, name, free);
      applied.add(Chunk.of(first, name.limit(), EntityKind.ORGANIZATION));
    }
    return applied;
  }

  /** The "and" behind which only a country's name stands; 0 for none. */
  private static int beforeCountry(Words words, Chunk name) {
    for (int i = name.limit() - 2; i > name.first(); i--) {
      if (words.is(i, "and")) {
        boolean country =
            (Phrases.flags(words, i + 1, name.limit()) & Flag.COUNTRY) != 0
                && !words.has(i - 1, Flag.COMMON);
        return country ? i : 0;
      }
    }
    return 0;
  }

  private static EntityKind partKind(Words words, int first, int limit) {
    boolean place = (Phrases.flags(words, first, limit) & Flag.ANY_PLACE) != 0;
    return place ? EntityKind.LOCATION : EntityKind.ORGANIZATION;
  }

  /** Where a body's name begins that "and" parts: behind an article, all in capitals. */
  private static int firstPart(Words words, Chunk name, int free) {
    int and = name.first() - 1;
    boolean body = name.length() > 1 && words.has(name.limit() - 1, Flag.ORGANIZATION_END);
    if (!body || and <= free || !(words.is(and, "and") || words.is(and, "&"))) {
      return name.first();
    }
    int first = and;
    while (first > free && and - first < LONGEST && isPart(words, first - 1)) {
      first--;
    }
    boolean opened = first > free && first < and && words.is(first - 1, "the");
    return opened ? first : name.first();
  }

  private static boolean isPart(Words words, int at) {
    return words.isCapitalized(at) && !words.is(at, "the") && !words.has(at, Flag.ORGANIZATION);
  }
}
