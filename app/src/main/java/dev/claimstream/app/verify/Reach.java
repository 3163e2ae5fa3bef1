package dev.claimstream.app.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.claimstream.app.topic.CommittedReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Utils;

/**
 * How far back a topic reaches. A record and what is made of it have the same time, so what is
 * older than the oldest record of a partition that has lost its beginning cannot be looked up there
 * any more.
 *
 * @param oldest the time before which nothing can be looked up, in milliseconds since 1970, of each
 *     partition that does not have all any more that was ever in it
 * @param partitions how many the topic has
 */
record Reach(Map<Integer, Long> oldest, int partitions) {

  /** Records of one partition are not in the order of their times, but nearly. */
  private static final long MARGIN = Duration.ofHours(1).toMillis();

  /** For a partition in which nothing is left. */
  private static final long NOTHING = Long.MAX_VALUE - MARGIN;

  /**
   * Looks at the first record of each partition that has lost some.
   *
   * @param another opens the topic once more, if that is needed
   */
  static Reach of(CommittedReader topic, Supplier<CommittedReader> another) {
    Map<Integer, Long> oldest = new HashMap<>();
    if (topic.begins().values().stream().anyMatch(begin -> begin > 0)) {
      try (CommittedReader reader = another.get()) {
        Map<TopicPartition, Long> ends = reader.ends();
        reader
            .begins()
            .forEach(
                (partition, begin) -> {
                  if (begin > 0) {
                    long end = requireNonNull(ends.get(partition));
                    oldest.put(partition.partition(), first(reader, partition, end));
                  }
                });
      }
    }
    return new Reach(oldest, topic.begins().size());
  }

  private static long first(CommittedReader reader, TopicPartition partition, long end) {
    List<Long> times = new ArrayList<>();
    reader.seek(partition, 0);
    while (times.isEmpty() && reader.position(partition) < end) {
      reader.readTo(
          Map.of(partition, reader.position(partition) + 1),
          record -> times.add(record.timestamp()));
    }
    return times.isEmpty() ? NOTHING : times.get(0);
  }

  /** Whether a record of this key and time could have been deleted. */
  boolean isBefore(String key, long timestamp) {
    if (oldest.isEmpty()) {
      return false;
    }
    int partition = Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % partitions;
    return timestamp < oldest.getOrDefault(partition, -MARGIN) + MARGIN;
  }
}
