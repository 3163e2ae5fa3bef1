package dev.claimstream.ingest;

import java.time.Duration;
import java.util.OptionalDouble;

/** Spreads steps evenly in time. What was held up is caught up with, but no more than a second. */
public final class Pace {

  private static final long MOST_CATCHING_UP = Duration.ofSeconds(1).toNanos();

  private final long stepNanos;
  private long nextAt;

  /**
   * A pace whose first step is due at once.
   *
   * @param now nanoseconds of any clock that goes on evenly
   */
  public Pace(OptionalDouble stepsPerSecond, long now) {
    this.stepNanos =
        stepsPerSecond.isPresent() ? Math.round(1e9 / stepsPerSecond.getAsDouble()) : 0;
    this.nextAt = now;
  }

  /** How long to wait before the next step, in nanoseconds; the step is counted as taken. */
  public long waitNanos(long now) {
    if (stepNanos == 0) {
      return 0;
    }
    nextAt = Math.max(nextAt, now - MOST_CATCHING_UP);
    long wait = nextAt - now;
    nextAt += stepNanos;
    return Math.max(wait, 0);
  }
}
