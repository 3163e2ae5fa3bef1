package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.EntityKind;
import java.util.Optional;

/**
 * Tokens of one paragraph that name something, before it is known which entity they name.
 *
 * @param first index of the first token
 * @param limit index behind the last
 * @param skip UTF-16 units of the first token that are no part of the name: 4 in "pro-Taiwan"
 * @param cut the same of the last token: 6 in "Shanghai-based"
 */
record Chunk(
    int first, int limit, EntityKind kind, Optional<String> normalized, int skip, int cut) {

  Chunk {
    if (first < 0 || limit <= first || skip < 0 || cut < 0) {
      throw new IllegalArgumentException(
          "not a chunk: [" + first + ", " + limit + "), skip " + skip + ", cut " + cut);
    }
  }

  Chunk(int first, int limit, EntityKind kind, Optional<String> normalized) {
    this(first, limit, kind, normalized, 0, 0);
  }

  static Chunk of(int first, int limit, EntityKind kind) {
    return new Chunk(first, limit, kind, Optional.empty());
  }

  Chunk as(EntityKind other) {
    return new Chunk(first, limit, other, normalized, skip, cut);
  }

  /** The part of it that begins at a later token. */
  Chunk from(int later) {
    return new Chunk(later, limit, kind, normalized, 0, cut);
  }

  int length() {
    return limit - first;
  }
}
