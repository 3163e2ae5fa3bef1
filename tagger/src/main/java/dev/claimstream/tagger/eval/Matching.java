package dev.claimstream.tagger.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Pairs of what should be tagged and what was, one to one. */
final class Matching {

  static final int NONE = -1;

  private record Pair(int right, int tagged, double overlap) {}

  private Matching() {}

  /**
   * For each on the right side the index of its partner, or {@code NONE}; best overlaps go first.
   *
   * @param least the Jaccard index that a pair needs; at 0 any overlap will do
   */
  static int[] best(List<BitSet> right, List<BitSet> tagged, double least) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < right.size(); i++) {
      for (int j = 0; j < tagged.size(); j++) {
        double overlap = Letters.jaccard(right.get(i), tagged.get(j));
        if (overlap > 0 && overlap >= least) {
          pairs.add(new Pair(i, j, overlap));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble(Pair::overlap)
            .thenComparingInt(Pair::right)
            .thenComparingInt(Pair::tagged)
            .reversed());
    int[] partners = new int[right.size()];
    Arrays.fill(partners, NONE);
    BitSet taken = new BitSet();
    for (Pair pair : pairs) {
      if (partners[pair.right()] == NONE && !taken.get(pair.tagged())) {
        taken.set(pair.tagged());
        partners[pair.right()] = pair.tagged();
      }
    }
    return partners;
  }
}
