package dev.claimstream.tagger.entity;

/**
 * The weights of a stage of the name model: for each feature one for each {@link Tag}. A row of
 * thirteen 16-bit weights lies in four longs, which are added as they are: a sum's lanes are exact
 * as long as each fits 16 bits.
 */
final class Weights {

  static final int LONGS = 4;
  static final int LANES = 4;

  /** In each slot a feature's hash above the number of its row plus one; 0 when it is empty. */
  private final long[] slots;

  private final long[] rows;

  /**
   * @param features hash of each feature; none twice
   * @param rows weights of each feature, packed, in the same order
   */
  Weights(int[] features, long[] rows) {
    this.rows = rows;
    slots = new long[features.length * 2 + 1];
    for (int f = 0; f < features.length; f++) {
      int slot = slot(features[f]);
      if (slots[slot] != 0) {
        throw new IllegalArgumentException("a feature stands twice: " + features[f]);
      }
      slots[slot] = (long) features[f] << 32 | (f + 1);
    }
  }

  /** Sums the weights of the features in a sink, for each tag, into scores from an offset on. */
  void score(FeatureSink sink, int[] scores, int offset) {
    int[] found = sink.found;
    int n = 0;
    for (int i = 0; i < sink.size; i++) {
      int row = (int) slots[slot(sink.hashes[i])];
      found[n] = row;
      n += row == 0 ? 0 : 1;
    }
    long a = 0;
    long b = 0;
    long c = 0;
    long d = 0;
    for (int i = 0; i < n; i++) {
      int row = (found[i] - 1) * LONGS;
      a += rows[row];
      b += rows[row + 1];
      c += rows[row + 2];
      d += rows[row + 3];
    }
    unpack(a, scores, offset);
    unpack(b, scores, offset + LANES);
    unpack(c, scores, offset + 2 * LANES);
    scores[offset + 3 * LANES] = (short) d;
  }

  private static void unpack(long lanes, int[] scores, int offset) {
    long rest = lanes;
    for (int lane = 0; lane < LANES; lane++) {
      short value = (short) rest;
      scores[offset + lane] = value;
      rest = (rest - value) >> 16;
    }
  }

  private int slot(int hash) {
    int spread = hash * 0x9e3779b9;
    int slot = (int) ((Integer.toUnsignedLong(spread) * slots.length) >>> 32);
    while (slots[slot] != 0 && (int) (slots[slot] >>> 32) != hash) {
      slot++;
      if (slot == slots.length) {
        slot = 0;
      }
    }
    return slot;
  }
}
