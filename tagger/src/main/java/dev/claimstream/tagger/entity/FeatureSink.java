package dev.claimstream.tagger.entity;

/** Takes a token's features, one hash each. */
final class FeatureSink {

  private static final int MOST = 256;

  final int[] hashes = new int[MOST];

  /** Room for whoever looks the features up. */
  final int[] found = new int[MOST];

  int size;

  void clear() {
    size = 0;
  }

  /**
   * Adds a feature.
   *
   * @param template which question it answers; the same value under another template is another
   *     feature
   * @param value the answer; 0 stands for none, and is left out
   */
  void add(int template, int value) {
    if (value != 0) {
      hashes[size++] = mix(template * 0x9e3779b9 + value);
    }
  }

  /** Adds one feature for each bit that is set. */
  void addBits(int template, int bits) {
    int rest = bits;
    while (rest != 0) {
      int bit = Integer.numberOfTrailingZeros(rest);
      hashes[size++] = mix(template * 0x9e3779b9 + bit + 1);
      rest &= rest - 1;
    }
  }

  private static int mix(int hash) {
    int h = hash * 0x85ebca6b;
    h ^= h >>> 15;
    h *= 0xc2b2ae35;
    return h ^ (h >>> 13);
  }
}
