package dev.claimstream.tagger.eval;

import dev.claimstream.tagger.Span;
import java.util.BitSet;
import java.util.List;

/** What contents and sources are compared by: positions of letters, and of beginnings of words. */
final class Letters {

  private Letters() {}

  /** Where the letters and digits of some pieces begin. */
  static BitSet of(String text, List<Span> pieces) {
    BitSet letters = new BitSet();
    for (Span piece : pieces) {
      int c;
      for (int i = piece.start(); i < piece.end(); i += Character.charCount(c)) {
        c = text.codePointAt(i);
        if (isLetterOrNumber(c)) {
          letters.set(i);
        }
      }
    }
    return letters;
  }

  /** Where the words of a piece begin. */
  static BitSet words(String text, Span piece) {
    BitSet starts = new BitSet();
    boolean inside = false;
    int c;
    for (int i = piece.start(); i < piece.end(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      boolean word = isLetterOrNumber(c) || c == '_';
      if (word && !inside) {
        starts.set(i);
      }
      inside = word;
    }
    return starts;
  }

  static int common(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    return both.cardinality();
  }

  /** Common ones by all; 0 when there are none. */
  static double jaccard(BitSet a, BitSet b) {
    int both = common(a, b);
    return both == 0 ? 0 : (double) both / (a.cardinality() + b.cardinality() - both);
  }

  /** Harmonic mean of what share of each is common; 0 when nothing is. */
  static double f1(BitSet a, BitSet b) {
    int both = common(a, b);
    return both == 0 ? 0 : 2.0 * both / (a.cardinality() + b.cardinality());
  }

  private static boolean isLetterOrNumber(int c) {
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    int type = Character.getType(c);
    return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
  }
}
