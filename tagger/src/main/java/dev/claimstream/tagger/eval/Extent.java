package dev.claimstream.tagger.eval;

import java.util.BitSet;

/** In what way something tagged is longer or shorter than what it should be. */
final class Extent {

  private Extent() {}

  /**
   * Such as "too long on the left, too short on the right"; "only marks" when the same letters were
   * tagged.
   *
   * @param right positions of letters that should have been tagged; not empty
   * @param tagged positions of those that were; not empty
   */
  static String of(BitSet right, BitSet tagged) {
    if (right.equals(tagged)) {
      return "only marks";
    }
    String left = side(right.nextSetBit(0) - tagged.nextSetBit(0), "left");
    String end = side(tagged.length() - right.length(), "right");
    if (left.isEmpty() && end.isEmpty()) {
      return right.cardinality() > tagged.cardinality() ? "gap inside" : "no gap inside";
    }
    return left.isEmpty() || end.isEmpty() ? left + end : left + ", " + end;
  }

  private static String side(int tooMuch, String side) {
    if (tooMuch == 0) {
      return "";
    }
    return (tooMuch > 0 ? "too long on the " : "too short on the ") + side;
  }
}
