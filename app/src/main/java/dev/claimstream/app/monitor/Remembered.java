package dev.claimstream.app.monitor;

import java.util.Optional;

/**
 * A check that takes time: it is made when it is run, by a clock, and its last result is what
 * everybody sees who asks.
 */
final class Remembered implements Check, Runnable {

  private final Check check;
  private volatile Optional<String> last = Optional.of("not checked yet");

  Remembered(Check check) {
    this.check = check;
  }

  @Override
  public void run() {
    try {
      last = check.problem();
    } catch (RuntimeException e) { // or the clock would stop
      last = Optional.of("the check itself failed: " + e);
    }
  }

  @Override
  public Optional<String> problem() {
    return last;
  }
}
