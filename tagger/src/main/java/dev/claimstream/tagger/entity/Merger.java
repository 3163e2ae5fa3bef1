package dev.claimstream.tagger.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the finds of several finders in the order of the text; where two overlap, one stays. */
final class Merger {

  private Merger() {}

  /**
   * @param ranked lists of finds, the surest first: a find gives way to an earlier list's that it
   *     overlaps
   */
  static List<Chunk> merge(int tokens, List<List<Chunk>> ranked) {
    boolean[] taken = new boolean[tokens];
    List<Chunk> merged = new ArrayList<>();
    for (List<Chunk> finds : ranked) {
      for (Chunk chunk : finds) {
        if (free(taken, chunk)) {
          for (int i = chunk.first(); i < chunk.limit(); i++) {
            taken[i] = true;
          }
          merged.add(chunk);
        }
      }
    }
    merged.sort(Comparator.comparingInt(Chunk::first));
    return merged;
  }

  private static boolean free(boolean[] taken, Chunk chunk) {
    for (int i = chunk.first(); i < chunk.limit(); i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }
}
