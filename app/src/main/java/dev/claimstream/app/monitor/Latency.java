package dev.claimstream.app.monitor;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * How long after its ingestion a paragraph gets to a stage. The same buckets in every process, so
 * that they can be added up over all of them.
 */
final class Latency {

  private static final Duration[] BUCKETS =
      Stream.of(
              50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 300_000, 900_000,
              3_600_000)
          .map(Duration::ofMillis)
          .toArray(Duration[]::new);

  private Latency() {}

  /**
   * The timer of a stage.
   *
   * @param stage enriched, claims or files
   */
  static Timer of(String stage, MeterRegistry meters) {
    return Timer.builder("claimstream.latency")
        .description("From a paragraph's ingestion until it is at this stage")
        .tag("stage", stage)
        .serviceLevelObjectives(BUCKETS)
        .register(meters);
  }
}
