package dev.claimstream.sink;

import java.time.Duration;

/**
 * How claims are published.
 *
 * @param applicationId names the consumer group and the transactions; another id publishes
 *     everything again
 * @param threads stream threads in this process
 * @param commitInterval how often a transaction ends; what was published becomes visible then
 * @param maxRecordBytes a paragraph with a claim that takes more bytes goes to dead letters; stay
 *     below the topic's {@code max.message.bytes}
 */
public record ClaimsConfig(
    String applicationId, int threads, Duration commitInterval, int maxRecordBytes) {

  /** A claim carries its paragraph; it may be larger than what came in, with its text twice. */
  static final int MAX_REQUEST_BYTES = 4 << 20;

  public ClaimsConfig {
    Require.name("applicationId (--claims-application-id)", applicationId);
    Require.within("threads (--claims-threads)", threads, 1, 1_000);
    Require.positive("commitInterval (--commit-interval)", commitInterval);
    Require.within(
        "maxRecordBytes (--max-record-bytes)", maxRecordBytes, 1_024, MAX_REQUEST_BYTES / 2);
  }

  /** One thread, a commit every 100 ms, claims of up to 2,000,000 bytes. */
  public static ClaimsConfig defaults() {
    return new ClaimsConfig("claimstream-claims", 1, Duration.ofMillis(100), 2_000_000);
  }
}
