package dev.claimstream.enrich;

import java.time.Duration;

/** Hears what enrich does. Called by stream threads, for each paragraph: it must be quick. */
@FunctionalInterface
public interface EnrichListener {

  /** Hears nothing. */
  EnrichListener NONE = sinceIngested -> {};

  /**
   * An enriched paragraph was handed to the transaction, which is committed within the commit
   * interval.
   *
   * @param sinceIngested from the time of the paragraph's record until now
   */
  void enriched(Duration sinceIngested);
}
