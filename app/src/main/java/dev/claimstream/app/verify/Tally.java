package dev.claimstream.app.verify;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what one check counts and finds: of each kind all are counted and a few kept. */
final class Tally {

  private final String name;
  private final int examples;
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final Map<Finding.Kind, List<Finding>> kept = new EnumMap<>(Finding.Kind.class);
  private final Map<Finding.Kind, Long> totals = new EnumMap<>(Finding.Kind.class);

  /** Shows these counts, in this order, also when they are 0; others appear when they are not. */
  Tally(String name, int examples, String... always) {
    this.name = name;
    this.examples = examples;
    for (String what : always) {
      counts.put(what, 0L);
    }
  }

  void count(String what) {
    count(what, 1);
  }

  void count(String what, long times) {
    if (times > 0) {
      counts.merge(what, times, Long::sum);
    }
  }

  void find(Finding.Kind kind, Place place, String expected, String found) {
    totals.merge(kind, 1L, Long::sum);
    List<Finding> some = kept.computeIfAbsent(kind, k -> new ArrayList<>());
    if (some.size() < examples) {
      some.add(new Finding(kind, place, expected, found));
    }
  }

  CheckResult result() {
    List<CheckResult.Findings> findings = new ArrayList<>();
    kept.forEach(
        (kind, some) ->
            findings.add(
                new CheckResult.Findings(
                    kind, requireNonNull(totals.get(kind)), List.copyOf(some))));
    return new CheckResult(name, new LinkedHashMap<>(counts), findings);
  }
}
