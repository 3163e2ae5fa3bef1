package dev.claimstream.tagger.entity;

/**
 * Bits by 32-bit hash: a compact set of many words, in which a word that was never put has one
 * chance in some ten thousand to be found. Filled by one thread, then read by any.
 */
final class IntTable {

  private int[] keys;
  private int[] bits;
  private int size;

  IntTable(int expected) {
    int capacity = Integer.highestOneBit(Math.max(8, expected * 2 - 1)) << 1;
    keys = new int[capacity];
    bits = new int[capacity];
  }

  /** Adds bits to those of a hash. */
  void add(int hash, int more) {
    if (size * 2 >= keys.length) {
      grow();
    }
    int slot = slot(hash);
    if (bits[slot] == 0) {
      keys[slot] = hash;
      size++;
    }
    bits[slot] |= more;
  }

  /** The bits of a hash, 0 when it was never put. */
  int get(int hash) {
    return bits[slot(hash)];
  }

  private int slot(int hash) {
    int mask = keys.length - 1;
    int slot = (hash ^ (hash >>> 15)) & mask;
    while (bits[slot] != 0 && keys[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldBits = bits;
    keys = new int[oldKeys.length * 2];
    bits = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldBits[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        bits[slot] = oldBits[i];
      }
    }
  }
}
