package dev.claimstream.app.verify;

import java.util.List;
import java.util.Map;

/**
 * How one check went.
 *
 * @param name what was compared with what, the same in every run
 * @param counts what was compared, in the order to show it
 * @param findings what differs, by kind; empty when nothing does
 */
public record CheckResult(String name, Map<String, Long> counts, List<Findings> findings) {

  /**
   * Differences of one kind.
   *
   * @param total how many there are
   * @param examples the first of them
   */
  public record Findings(Finding.Kind kind, long total, List<Finding> examples) {}

  /** How many differences there are. */
  public long differences() {
    return findings.stream().mapToLong(Findings::total).sum();
  }
}
