package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.EntityKind;
import java.util.Optional;

/**
 * Tokens of one paragraph that name something, before it is known which entity they name.
 *
 * @param first index of the first token
 * @param limit index behind the last
 */
record Chunk(int first, int limit, EntityKind kind, Optional<String> normalized) {

  Chunk {
    if (first < 0 || limit <= first) {
      throw new IllegalArgumentException("not a chunk: [" + first + ", " + limit + ")");
    }
  }

  static Chunk of(int first, int limit, EntityKind kind) {
    return new Chunk(first, limit, kind, Optional.empty());
  }

  int length() {
    return limit - first;
  }

  boolean overlaps(Chunk other) {
    return first < other.limit && other.first < limit;
  }
}
