package dev.claimstream.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How articles are published.
 *
 * @param reader how they are read
 * @param rate at most so many paragraphs a second, spread evenly; empty for as fast as Kafka takes
 *     them. Paragraphs are what the topic holds, so this is the load that readers of the topic see
 * @param repeat how often each article is published; from the second time on under an id of its
 *     own, {@code <id>~2}, {@code <id>~3} and so on
 * @param feed names a feed of articles that count as new, though the same were published before:
 *     their ids are {@code <id>@<feed>}; empty for the articles' own ids
 * @param ledger where it is noted which files were published, so that they are not published again
 *     after a restart; empty to note nothing
 * @param lookEvery how often a watched directory is looked at; a file is read when two looks find
 *     it with the same size and time
 */
public record IngestConfig(
    ReaderConfig reader,
    OptionalDouble rate,
    int repeat,
    Optional<String> feed,
    Optional<Path> ledger,
    Duration lookEvery) {

  public IngestConfig {
    if (rate.isPresent() && !(rate.getAsDouble() > 0)) {
      throw new IllegalArgumentException(
          "the rate must be more than 0 paragraphs a second, got " + rate.getAsDouble());
    }
    if (repeat < 1) {
      throw new IllegalArgumentException("repeat must be at least 1, got " + repeat);
    }
    if (feed.filter(String::isBlank).isPresent()) {
      throw new IllegalArgumentException("a feed without a name");
    }
    if (lookEvery.isZero() || lookEvery.isNegative()) {
      throw new IllegalArgumentException(
          "a directory is looked at in steps longer than nothing, got " + lookEvery);
    }
  }

  /** Read with defaults, as fast as possible, once; directories are looked at every second. */
  public static IngestConfig defaults() {
    return new IngestConfig(
        ReaderConfig.defaults(),
        OptionalDouble.empty(),
        1,
        Optional.empty(),
        Optional.empty(),
        Duration.ofSeconds(1));
  }

  public IngestConfig withReader(ReaderConfig other) {
    return new IngestConfig(other, rate, repeat, feed, ledger, lookEvery);
  }

  /** The same, with at most so many paragraphs a second. */
  public IngestConfig withRate(double paragraphsPerSecond) {
    return new IngestConfig(
        reader, OptionalDouble.of(paragraphsPerSecond), repeat, feed, ledger, lookEvery);
  }

  public IngestConfig withRepeat(int times) {
    return new IngestConfig(reader, rate, times, feed, ledger, lookEvery);
  }

  public IngestConfig withFeed(String name) {
    return new IngestConfig(reader, rate, repeat, Optional.of(name), ledger, lookEvery);
  }

  public IngestConfig withLedger(Path file) {
    return new IngestConfig(reader, rate, repeat, feed, Optional.of(file), lookEvery);
  }

  public IngestConfig withLookEvery(Duration pause) {
    return new IngestConfig(reader, rate, repeat, feed, ledger, pause);
  }
}
