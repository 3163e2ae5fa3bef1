package dev.claimstream.app.verify;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;

/**
 * How far back a topic reaches. A record and what is made of it have the same time, so what is
 * older than the oldest record of a topic that has lost its beginning cannot be looked up there any
 * more.
 *
 * @param oldest the time before which nothing can be looked up, in milliseconds since 1970; none
 *     when the topic still has all that was ever in it
 */
record Reach(OptionalLong oldest) {

  /** Records of one topic are not in the order of their times, but nearly. */
  private static final long MARGIN = Duration.ofHours(1).toMillis();

  /**
   * Looks at the first record of each partition that has lost some.
   *
   * @param another opens the topic once more, if that is needed
   */
  static Reach of(CommittedReader topic, Supplier<CommittedReader> another) {
    if (topic.begins().values().stream().allMatch(begin -> begin == 0)) {
      return new Reach(OptionalLong.empty());
    }
    try (CommittedReader reader = another.get()) {
      Map<TopicPartition, Long> ends = reader.ends();
      OptionalLong oldest = OptionalLong.empty();
      for (Map.Entry<TopicPartition, Long> begin : reader.begins().entrySet()) {
        if (begin.getValue() > 0) {
          long first = first(reader, begin.getKey(), ends);
          oldest = OptionalLong.of(Math.max(oldest.orElse(first), first));
        }
      }
      return new Reach(oldest);
    }
  }

  private static long first(
      CommittedReader reader, TopicPartition partition, Map<TopicPartition, Long> ends) {
    long end = requireNonNull(ends.get(partition));
    List<Long> times = new ArrayList<>();
    reader.seek(partition, 0);
    while (times.isEmpty() && reader.position(partition) < end) {
      reader.readTo(
          Map.of(partition, reader.position(partition) + 1),
          record -> times.add(record.timestamp()));
    }
    // Nothing is left in it: nothing can be looked up.
    return times.isEmpty() ? Long.MAX_VALUE - MARGIN : times.get(0);
  }

  /** Whether a record of this time could have been deleted. */
  boolean isBefore(long timestamp) {
    return oldest.isPresent() && timestamp < oldest.getAsLong() + MARGIN;
  }
}
