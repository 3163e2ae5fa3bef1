package dev.claimstream.tagger.entity;

import java.util.Arrays;

/** Numbers features from 0 in the order in which they first come. */
final class FeatureIndex {

  private int[] keys = new int[1 << 20];
  private int[] numbers = new int[1 << 20];
  private int[] hashes = new int[1 << 18];
  private int size;

  /** The number of a feature; a new one when it was never seen. */
  int number(int hash) {
    if (size * 2 >= keys.length) {
      grow();
    }
    int slot = slot(hash);
    if (numbers[slot] == 0) {
      keys[slot] = hash;
      if (size == hashes.length) {
        hashes = Arrays.copyOf(hashes, size * 2);
      }
      hashes[size++] = hash;
      numbers[slot] = size;
    }
    return numbers[slot] - 1;
  }

  int hash(int number) {
    return hashes[number];
  }

  int size() {
    return size;
  }

  private int slot(int hash) {
    int mask = keys.length - 1;
    int slot = (hash * 0x9e3779b9) >>> 7 & mask;
    while (numbers[slot] != 0 && keys[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new int[oldKeys.length * 2];
    numbers = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldNumbers[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        numbers[slot] = oldNumbers[i];
      }
    }
  }
}
