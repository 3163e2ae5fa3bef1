package dev.claimstream.tagger.entity;

/** Hashes of words and phrases, the same in every run. */
final class Hash {

  private Hash() {}

  /** Of a word already in lower case. */
  static int of(String word) {
    int hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = hash * 31 + word.charAt(i);
    }
    return mix(hash);
  }

  /** Of a stretch of text, as if it were in lower case. */
  static int ofLower(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + Character.toLowerCase(text.charAt(i));
    }
    return mix(hash);
  }

  /** Of a phrase with one more word. */
  static int phrase(int before, int word) {
    return mix(before * 31 + word + 1);
  }

  static int mix(int hash) {
    int h = hash;
    h ^= h >>> 16;
    h *= 0x85ebca6b;
    h ^= h >>> 13;
    h *= 0xc2b2ae35;
    return h ^ (h >>> 16);
  }
}
