package dev.claimstream.sink;

import java.time.Duration;

/**
 * Hears what the sink does. Called by the threads that do it, for each paragraph: it must be quick.
 */
public interface SinkListener {

  /** Hears nothing. */
  SinkListener NONE = new SinkListener() {};

  /**
   * The claims of a paragraph were handed to the transaction, which is committed within the commit
   * interval.
   *
   * @param sinceIngested from the time of the paragraph's record until now
   */
  default void claimsPublished(Duration sinceIngested) {}

  /**
   * A paragraph was written into a file, which is published when it is full.
   *
   * @param sinceIngested from the time of the paragraph's record until now
   */
  default void written(Duration sinceIngested) {}
}
