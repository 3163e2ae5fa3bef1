package dev.claimstream.enrich;

import static dev.claimstream.enrich.AssemblyConfig.requirePositive;
import static dev.claimstream.enrich.AssemblyConfig.requireWithin;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How the enrich service runs.
 *
 * @param applicationId names the consumer group, the transactions and the changelog topic; another
 *     id reads everything again
 * @param stateDir folder of the local stores; one process at a time
 * @param threads stream threads in this process
 * @param commitInterval how often a transaction ends; what was written becomes visible then
 * @param cacheBytes memory before the stores, shared by all threads; what fits into it between two
 *     commits never reaches the disk
 * @param maxRecordBytes a serialized enriched paragraph of more bytes goes to dead letters; stay
 *     below the topic's {@code max.message.bytes}
 * @param stopTimeout how long to wait for the threads to end at close
 * @param assembly how long and how much of an article is kept
 */
public record EnrichConfig(
    String applicationId,
    Path stateDir,
    int threads,
    Duration commitInterval,
    long cacheBytes,
    int maxRecordBytes,
    Duration stopTimeout,
    AssemblyConfig assembly) {

  public EnrichConfig {
    if (!applicationId.matches("[A-Za-z0-9._-]{1,100}")) {
      throw new IllegalArgumentException(
          "applicationId must be 1 to 100 letters, digits, dots, dashes or underscores, got '"
              + applicationId
              + "'");
    }
    requireWithin("threads", threads, 1, 1_000);
    requirePositive("commitInterval", commitInterval);
    requireWithin("cacheBytes", cacheBytes, 0, Long.MAX_VALUE);
    requireWithin("maxRecordBytes", maxRecordBytes, 1024, StreamsSettings.MAX_REQUEST_BYTES / 2);
    requirePositive("stopTimeout", stopTimeout);
  }

  /** Two threads, a commit every 100 ms, 8 MiB of cache, stores below {@code data/enrich}. */
  public static EnrichConfig defaults() {
    return new EnrichConfig(
        "claimstream-enrich",
        Path.of("data", "enrich"),
        2,
        Duration.ofMillis(100),
        8L << 20,
        4_000_000,
        Duration.ofSeconds(8),
        AssemblyConfig.defaults());
  }

  /** The same with its stores elsewhere. */
  public EnrichConfig withStateDir(Path folder) {
    return new EnrichConfig(
        applicationId,
        folder,
        threads,
        commitInterval,
        cacheBytes,
        maxRecordBytes,
        stopTimeout,
        assembly);
  }

  /** The same with other bounds on articles. */
  public EnrichConfig withAssembly(AssemblyConfig other) {
    return new EnrichConfig(
        applicationId,
        stateDir,
        threads,
        commitInterval,
        cacheBytes,
        maxRecordBytes,
        stopTimeout,
        other);
  }
}
