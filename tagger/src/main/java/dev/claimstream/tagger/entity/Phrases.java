package dev.claimstream.tagger.entity;

/** Looks stretches of a paragraph up in the lexicons. */
final class Phrases {

  private Phrases() {}

  /** Bits of {@link Flag} for exactly the tokens {@code [first, limit)}. */
  static int flags(Words words, int first, int limit) {
    if (limit - first == 1) {
      return words.flags[first];
    }
    if (limit - first > Lexicons.LONGEST_PHRASE) {
      return 0;
    }
    int hash = words.hashes[first];
    for (int i = first + 1; i < limit; i++) {
      hash = Hash.phrase(hash, words.hashes[i]);
    }
    return words.lexicons.phraseFlags(hash);
  }
}
