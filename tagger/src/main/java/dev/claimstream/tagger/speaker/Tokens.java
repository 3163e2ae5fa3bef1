package dev.claimstream.tagger.speaker;

import dev.claimstream.tagger.claim.Passage;

/** Where in a passage a UTF-16 offset falls. */
final class Tokens {

  private Tokens() {}

  /** The first token that begins at or behind an offset; the passage's size when none does. */
  static int at(Passage p, int offset) {
    int low = 0;
    int high = p.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (p.tokens().get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
