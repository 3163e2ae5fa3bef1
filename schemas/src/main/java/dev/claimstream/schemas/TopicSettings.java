package dev.claimstream.schemas;

import java.time.Duration;
import java.util.Optional;

/**
 * How topics are created.
 *
 * @param partitions of each topic, the upper bound of parallel work; cannot be changed later
 *     without mixing up the order within an article
 * @param replicationFactor copies of each partition; empty for the broker's own default
 * @param retention how long paragraphs, enriched paragraphs and dead letters can be replayed
 * @param claimRetention how long a claim is kept after it was last written
 */
public record TopicSettings(
    int partitions,
    Optional<Short> replicationFactor,
    Duration retention,
    Duration claimRetention) {

  public TopicSettings {
    if (partitions < 1) {
      throw new IllegalArgumentException("a topic has at least 1 partition, got " + partitions);
    }
    if (replicationFactor.isPresent() && replicationFactor.get() < 1) {
      throw new IllegalArgumentException(
          "the replication factor is at least 1, got " + replicationFactor.get());
    }
    requirePositive("retention", retention);
    requirePositive("claim retention", claimRetention);
  }

  private static void requirePositive(String name, Duration duration) {
    if (duration.isZero() || duration.isNegative()) {
      throw new IllegalArgumentException(name + " must be longer than nothing, got " + duration);
    }
  }

  /** Four partitions, the broker's replication factor, 30 days; claims 365 days. */
  public static TopicSettings defaults() {
    return new TopicSettings(4, Optional.empty(), Duration.ofDays(30), Duration.ofDays(365));
  }
}
