package dev.claimstream.tagger.entity;

/**
 * The weights of a stage of the name model: for each feature one for each {@link Tag}. A row of
 * thirteen 16-bit weights lies in four longs, which are added as they are: a sum's lanes are exact
 * as long as each fits 16 bits.
 */
final class Weights {

  static final int LONGS = 4;
  static final int LANES = 4;

  /** Feature in each slot. */
  private final int[] keys;

  /** Where the weights of the feature in a slot begin, plus one; 0 for an empty slot. */
  private final int[] places;

  private final long[] rows;

  /**
   * @param features hash of each feature; none twice
   * @param rows weights of each feature, packed, in the same order
   */
  Weights(int[] features, long[] rows) {
    this.rows = rows;
    keys = new int[features.length * 2 + 1];
    places = new int[keys.length];
    for (int f = 0; f < features.length; f++) {
      int slot = slot(features[f]);
      if (places[slot] != 0) {
        throw new IllegalArgumentException("a feature stands twice: " + features[f]);
      }
      keys[slot] = features[f];
      places[slot] = f * LONGS + 1;
    }
  }

  /** Sums the weights of the features in a sink, for each tag, into scores from an offset on. */
  void score(FeatureSink sink, int[] scores, int offset) {
    long a = 0;
    long b = 0;
    long c = 0;
    long d = 0;
    for (int i = 0; i < sink.size; i++) {
      int row = places[slot(sink.hashes[i])] - 1;
      if (row >= 0) {
        a += rows[row];
        b += rows[row + 1];
        c += rows[row + 2];
        d += rows[row + 3];
      }
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
    int slot = (int) ((Integer.toUnsignedLong(spread) * keys.length) >>> 32);
    while (places[slot] != 0 && keys[slot] != hash) {
      slot++;
      if (slot == keys.length) {
        slot = 0;
      }
    }
    return slot;
  }
}
