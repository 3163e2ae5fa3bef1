package dev.claimstream.app.topic;

import dev.claimstream.schemas.Cluster;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * A topic as it is when this is opened: committed records only, up to the ends of then, however
 * often it is read and whatever is written meanwhile. For one thread.
 */
public final class TopicScan implements AutoCloseable {

  private final String topic;
  private final CommittedReader reader;
  private final Map<TopicPartition, Long> ends;

  private TopicScan(String topic, CommittedReader reader) {
    this.topic = topic;
    this.reader = reader;
    this.ends = reader.ends();
  }

  /** Takes down where the topic ends. */
  public static TopicScan open(Cluster cluster, String topic) {
    return new TopicScan(topic, CommittedReader.open(cluster, topic));
  }

  /** How many partitions there are. */
  public int partitions() {
    return ends.size();
  }

  /** Hands over all records, each partition's in order. */
  public void forEach(Consumer<ConsumerRecord<byte[], byte[]>> action) {
    reader.toBeginning();
    read(ends, action);
  }

  /**
   * Hands over the records of one partition from an offset on.
   *
   * @param partition one that is there
   */
  public void forEach(int partition, long offset, Consumer<ConsumerRecord<byte[], byte[]>> action) {
    var only = new TopicPartition(topic, partition);
    reader.seek(only, offset);
    read(Map.of(only, endOf(only)), action);
  }

  private void read(Map<TopicPartition, Long> to, Consumer<ConsumerRecord<byte[], byte[]>> action) {
    reader.readTo(
        to,
        record -> {
          if (record.offset() < endOf(new TopicPartition(topic, record.partition()))) {
            action.accept(record);
          }
        });
  }

  private long endOf(TopicPartition partition) {
    return Objects.requireNonNull(ends.get(partition), () -> partition + " is not there");
  }

  @Override
  public void close() {
    reader.close();
  }
}
