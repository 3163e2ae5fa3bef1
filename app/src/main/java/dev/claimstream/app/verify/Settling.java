package dev.claimstream.app.verify;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** The time that a verification may spend waiting for what is under way, for all of its checks. */
final class Settling {

  private static final Duration TICK = Duration.ofMillis(250);

  private final Progress progress;
  private long left;

  Settling(Duration atMost, Progress progress) {
    this.left = atMost.toNanos();
    this.progress = progress;
  }

  /** Something that takes a while in the meantime: it reads on, or sleeps. */
  interface Meanwhile {
    void spend(Duration atMost);
  }

  /** Waits until all is there, or the time is over. */
  void await(String what, BooleanSupplier isThere, Meanwhile meanwhile) {
    while (left > 0 && !isThere.getAsBoolean()) {
      progress.say(
          () -> "waiting for %s, %d s left".formatted(what, Duration.ofNanos(left).toSeconds()));
      long began = System.nanoTime();
      meanwhile.spend(TICK);
      left -= System.nanoTime() - began;
    }
  }
}
