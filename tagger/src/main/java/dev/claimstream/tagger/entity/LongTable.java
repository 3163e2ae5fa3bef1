package dev.claimstream.tagger.entity;

/** Four counters of 16 bits by 32-bit hash; a counter that is full stays full. */
final class LongTable {

  static final int FULL = 0xffff;

  private int[] keys;
  private long[] counts;
  private int size;

  LongTable(int expected) {
    int capacity = Integer.highestOneBit(Math.max(8, expected * 2 - 1)) << 1;
    keys = new int[capacity];
    counts = new long[capacity];
  }

  /** Adds one to a counter, 0 to 3, of a hash. */
  void count(int hash, int counter) {
    if (size * 2 >= keys.length) {
      grow();
    }
    int slot = slot(hash);
    if (counts[slot] == 0) {
      keys[slot] = hash;
      size++;
    }
    if (at(counts[slot], counter) < FULL) {
      counts[slot] += 1L << (16 * counter);
    }
  }

  /** All four counters of a hash, for {@link #at}. */
  long get(int hash) {
    return counts[slot(hash)];
  }

  static int at(long counters, int counter) {
    return (int) (counters >>> (16 * counter)) & FULL;
  }

  private int slot(int hash) {
    int mask = keys.length - 1;
    int slot = (hash ^ (hash >>> 15)) & mask;
    while (counts[slot] != 0 && keys[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    long[] oldCounts = counts;
    keys = new int[oldKeys.length * 2];
    counts = new long[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldCounts[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }
}
