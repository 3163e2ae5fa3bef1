package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.EntityKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds groups (demonyms, peoples, religions, parties' followers), events and works. */
final class LexiconFinder {

  private LexiconFinder() {}

  static List<Chunk> find(Words words) {
    List<Chunk> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      at = words.isCapitalized(at) ? at(words, at, found) : at + 1;
    }
    return found;
  }

  private static int at(Words words, int at, List<Chunk> found) {
    int longest = Math.min(words.size(), at + Lexicons.LONGEST_PHRASE);
    int shortest = words.has(at, Flag.PHRASE_START) ? longest : at + 1;
    for (int limit = shortest; limit > at; limit--) {
      int flags = Phrases.flags(words, at, limit);
      if ((flags & (Flag.DEMONYM | Flag.GROUP)) != 0) {
        return add(words, at, limit, EntityKind.GROUP, found);
      }
      if ((flags & Flag.EVENT) != 0) {
        return add(words, at, limit, EntityKind.EVENT, found);
      }
    }
    return byLastWord(words, at, found);
  }

  /** A run of capitals that ends in a word for an event or a work: Rio Olympics, Clean Air Act. */
  private static int byLastWord(Words words, int at, List<Chunk> found) {
    int limit = at;
    int longest = at + Lexicons.LONGEST_PHRASE;
    while (limit < longest && words.isCapitalized(limit) && !words.has(limit, Flag.COMMON)) {
      limit++;
    }
    int end = limit - 1;
    if (end > at && words.has(end, Flag.EVENT_END)) {
      return add(words, at, limit, EntityKind.EVENT, found);
    }
    if (end > at && words.has(end, Flag.WORK_END)) {
      return add(words, at, limit, EntityKind.WORK, found);
    }
    if (words.has(at, Flag.EVENT_START) && limit == at + 2) {
      return add(words, at, limit, EntityKind.EVENT, found);
    }
    return at + 1;
  }

  private static int add(Words words, int first, int limit, EntityKind kind, List<Chunk> found) {
    Optional<String> code =
        kind == EntityKind.GROUP
            ? words.lexicons.countryCode(Lexicons.key(words.text(first, limit)))
            : Optional.empty();
    found.add(new Chunk(first, limit, kind, code));
    return limit;
  }
}
