package dev.claimstream.app.monitor;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * A check that keeps quiet of what passes soon, such as a group that is sharing out its partitions
 * anew: once all was well, a problem must have lasted for a while to be one.
 */
final class Patient implements Check {

  private final Check check;
  private final long patienceNanos;
  private final LongSupplier nanoTime;
  private boolean everWell;
  private long lastWell;

  Patient(Check check, Duration patience, LongSupplier nanoTime) {
    this.check = check;
    this.patienceNanos = patience.toNanos();
    this.nanoTime = nanoTime;
  }

  @Override
  public synchronized Optional<String> problem() {
    Optional<String> problem = check.problem();
    long now = nanoTime.getAsLong();
    if (problem.isEmpty()) {
      everWell = true;
      lastWell = now;
    }
    return problem.filter(p -> !everWell || now - lastWell > patienceNanos);
  }
}
