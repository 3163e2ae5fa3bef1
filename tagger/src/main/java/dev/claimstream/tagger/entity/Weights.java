package dev.claimstream.tagger.entity;

/**
 * The weights of a stage of the name model: for each feature one for each {@link Tag}. A row of
 * thirteen 16-bit weights lies in four longs, which are added as they are: a sum's lanes are exact
 * as long as each fits 16 bits.
 */
final class Weights {

  private static final int LONGS = 4;
  private static final int LANES = 4;

  private final int[] keys;
  private final long[] rows;

  /**
   * @param features hash of each feature; none twice
   * @param weights {@link Tag#COUNT} for each feature, in the same order
   */
  Weights(int[] features, short[] weights) {
    keys = new int[features.length + features.length / 2 + 1];
    rows = new long[keys.length * LONGS];
    for (int f = 0; f < features.length; f++) {
      int slot = slot(features[f]);
      if (keys[slot] != 0) {
        throw new IllegalArgumentException("a feature stands twice: " + features[f]);
      }
      keys[slot] = key(features[f]);
      for (int tag = 0; tag < Tag.COUNT; tag++) {
        long weight = weights[f * Tag.COUNT + tag];
        rows[slot * LONGS + tag / LANES] += weight << (16 * (tag % LANES));
      }
    }
  }

  /** Sums the weights of the features in a sink, for each tag, into scores from an offset on. */
  void score(FeatureSink sink, int[] scores, int offset) {
    long a = 0;
    long b = 0;
    long c = 0;
    long d = 0;
    for (int i = 0; i < sink.size; i++) {
      int slot = slot(sink.hashes[i]);
      if (keys[slot] != 0) {
        int row = slot * LONGS;
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
    int key = key(hash);
    int spread = hash * 0x9e3779b9;
    int slot = (int) ((Integer.toUnsignedLong(spread) * keys.length) >>> 32);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot++;
      if (slot == keys.length) {
        slot = 0;
      }
    }
    return slot;
  }

  /** 0 marks an empty slot. */
  private static int key(int hash) {
    return hash == 0 ? 1 : hash;
  }
}
