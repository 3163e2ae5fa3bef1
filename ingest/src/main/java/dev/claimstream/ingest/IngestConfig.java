package dev.claimstream.ingest;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * How articles are published.
 *
 * @param reader how they are read
 * @param rate at most so many paragraphs a second, spread evenly; empty for as fast as Kafka takes
 *     them. Paragraphs are what the topic holds, so this is the load that readers of the topic see
 * @param repeat how often each article is published; from the second time on under an id of its
 *     own, {@code <id>~2}, {@code <id>~3} and so on
 * @param lookEvery how often a watched directory is looked at; a file is read when two looks find
 *     it with the same size and time
 */
public record IngestConfig(
    ReaderConfig reader, OptionalDouble rate, int repeat, Duration lookEvery) {

  public IngestConfig {
    if (rate.isPresent() && !(rate.getAsDouble() > 0)) {
      throw new IllegalArgumentException(
          "the rate must be more than 0 paragraphs a second, got " + rate.getAsDouble());
    }
    if (repeat < 1) {
      throw new IllegalArgumentException("repeat must be at least 1, got " + repeat);
    }
    if (lookEvery.isZero() || lookEvery.isNegative()) {
      throw new IllegalArgumentException(
          "a directory is looked at in steps longer than nothing, got " + lookEvery);
    }
  }

  /** Read with defaults, as fast as possible, once; directories are looked at every second. */
  public static IngestConfig defaults() {
    return new IngestConfig(
        ReaderConfig.defaults(), OptionalDouble.empty(), 1, Duration.ofSeconds(1));
  }

  public IngestConfig withReader(ReaderConfig other) {
    return new IngestConfig(other, rate, repeat, lookEvery);
  }

  /** The same, with at most so many paragraphs a second. */
  public IngestConfig withRate(double paragraphsPerSecond) {
    return new IngestConfig(reader, OptionalDouble.of(paragraphsPerSecond), repeat, lookEvery);
  }

  public IngestConfig withRepeat(int times) {
    return new IngestConfig(reader, rate, times, lookEvery);
  }

  public IngestConfig withLookEvery(Duration pause) {
    return new IngestConfig(reader, rate, repeat, pause);
  }
}
