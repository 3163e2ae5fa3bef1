package dev.claimstream.sink;

import java.time.Duration;

/** One of the two things that a sink does. */
interface Part {

  /** What to call it in messages. */
  String name();

  /** Whether it is at work: connected, and part of its group. */
  boolean isRunning();

  /** Asks it to end, without waiting. */
  void stop();

  /**
   * Waits for the end.
   *
   * @return false when it took longer than that
   */
  boolean awaitEnd(Duration timeout);
}
