package dev.claimstream.app.verify;

import dev.claimstream.app.topic.CommittedReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads a partition stretch by stretch. */
final class PartitionCursor {

  private final CommittedReader reader;
  private final TopicPartition partition;
  private final Deque<ConsumerRecord<byte[], byte[]>> ahead = new ArrayDeque<>();
  private long at = -1;

  PartitionCursor(CommittedReader reader, TopicPartition partition) {
    this.reader = reader;
    this.partition = partition;
  }

  /** Reads the records from an offset on and before another, those that are still there. */
  void read(long from, long end, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
    if (end <= from) {
      return;
    }
    if (from != at) {
      ahead.clear();
      reader.seek(partition, from);
    }
    at = end;
    while (!ahead.isEmpty() && ahead.getFirst().offset() < end) {
      taker.accept(ahead.removeFirst());
    }
    reader.readTo(
        Map.of(partition, end),
        record -> {
          if (record.offset() < end) {
            taker.accept(record);
          } else {
            ahead.add(record);
          }
        });
  }
}
