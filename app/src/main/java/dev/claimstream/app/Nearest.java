package dev.claimstream.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds what somebody may have meant who mistyped. */
final class Nearest {

  /** One wrong letter in so many is a slip; more is another word. */
  private static final int LETTERS_A_SLIP = 4;

  private static final int MOST = 3;

  private Nearest() {}

  /**
   * The candidates that are a few slips away, and of them the nearest; failing that those of which
   * the word is the beginning, or all that stands behind a command's name. None when nothing is
   * near.
   */
  static List<String> to(String given, Collection<String> candidates) {
    Map<Integer, List<String>> byEdits = new TreeMap<>();
    for (String candidate : candidates.stream().sorted().toList()) {
      int edits = edits(given, candidate);
      if (edits * LETTERS_A_SLIP <= Math.max(given.length(), candidate.length())) {
        byEdits.computeIfAbsent(edits, key -> new ArrayList<>()).add(candidate);
      }
    }
    List<String> near =
        byEdits.values().stream()
            .findFirst()
            .orElseGet(
                () ->
                    candidates.stream()
                        .filter(c -> c.startsWith(given) || c.endsWith("." + given))
                        .sorted()
                        .toList());
    return near.stream().limit(MOST).toList();
  }

  /** For the end of a message: {@code ; did you mean this or that?}, or nothing. */
  static String question(List<String> near) {
    return near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
  }

  /** Slips from one word to the other: letters inserted, deleted, replaced, or two swapped. */
  private static int edits(String a, String b) {
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        edits[i][j] = i == 0 || j == 0 ? i + j : fewest(edits, a, b, i, j);
      }
    }
    return edits[a.length()][b.length()];
  }

  private static int fewest(int[][] edits, String a, String b, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int fewest =
        Math.min(
            edits[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(fewest, edits[i - 2][j - 2] + 1) : fewest;
  }
}
