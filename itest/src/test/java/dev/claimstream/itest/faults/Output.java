package dev.claimstream.itest.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What came out of a replay: the records of each kind by key, in their order, as hashes of their
 * bytes.
 *
 * @param enriched by article
 * @param claims by claim
 * @param lines of the files, by article
 * @param deadLetters how many
 * @param verdict whether topics and files agree with one another
 */
record Output(
    Map<String, List<String>> enriched,
    Map<String, List<String>> claims,
    Map<String, List<String>> lines,
    int deadLetters,
    Verdict verdict) {

  /** A few are enough to see what is wrong. */
  private static final int SHOWN = 5;

  static int size(Map<String, List<String>> records) {
    return records.values().stream().mapToInt(List::size).sum();
  }

  /** What is other than in an undisturbed replay, in words; empty when nothing is. */
  List<String> differencesFrom(Output undisturbed) {
    List<String> differences = new ArrayList<>();
    compare("enriched paragraphs", undisturbed.enriched, enriched, differences);
    compare("claims", undisturbed.claims, claims, differences);
    compare("lines of files", undisturbed.lines, lines, differences);
    if (deadLetters > 0) {
      differences.add(deadLetters + " dead letters");
    }
    if (verdict.exitCode() != 0) {
      differences.add("verify ended with " + verdict);
    }
    return differences;
  }

  private static void compare(
      String what,
      Map<String, List<String>> wanted,
      Map<String, List<String>> found,
      List<String> differences) {
    var keys = new TreeSet<>(wanted.keySet());
    keys.addAll(found.keySet());
    List<String> wrong = new ArrayList<>();
    for (String key : keys) {
      List<String> expected = wanted.getOrDefault(key, List.of());
      List<String> actual = found.getOrDefault(key, List.of());
      if (!expected.equals(actual)) {
        wrong.add(key + " " + how(expected, actual));
      }
    }
    if (!wrong.isEmpty()) {
      differences.add(
          what
              + ": "
              + size(found)
              + " instead of "
              + size(wanted)
              + "; other under "
              + wrong.size()
              + " keys, such as "
              + wrong.subList(0, Math.min(SHOWN, wrong.size())));
    }
  }

  private static String how(List<String> expected, List<String> actual) {
    List<String> lost = new ArrayList<>(expected);
    actual.forEach(lost::remove);
    List<String> added = new ArrayList<>(actual);
    expected.forEach(added::remove);
    return lost.isEmpty() && added.isEmpty()
        ? "(in another order)"
        : "(" + lost.size() + " missing, " + added.size() + " too many)";
  }

  /** Collects records. */
  static final class Collector {

    private final Map<String, List<String>> records = new HashMap<>();

    void add(String key, byte[] value) {
      records.computeIfAbsent(key, k -> new ArrayList<>()).add(Hash.of(value));
    }

    Map<String, List<String>> records() {
      return records;
    }
  }
}
