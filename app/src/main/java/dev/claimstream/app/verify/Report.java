package dev.claimstream.app.verify;

import java.util.List;

/**
 * What a verification has found.
 *
 * @param checks in the order in which data flows
 */
public record Report(List<CheckResult> checks) {

  /** How many differences there are, of all checks. */
  public long differences() {
    return checks.stream().mapToLong(CheckResult::differences).sum();
  }

  /** Whether all that could be compared agrees. */
  public boolean isClean() {
    return differences() == 0;
  }
}
