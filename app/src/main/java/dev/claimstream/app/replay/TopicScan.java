package dev.claimstream.app.replay;

import dev.claimstream.schemas.BrokerException;
import dev.claimstream.schemas.Cluster;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A topic as it is when this is opened: committed records only, up to the ends of then, however
 * often it is read and whatever is written meanwhile. Belongs to no group. For one thread.
 */
public final class TopicScan implements AutoCloseable {

  private static final Duration TICK = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String topic;
  private final String brokers;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<TopicPartition, Long> ends;

  private TopicScan(
      String topic,
      String brokers,
      KafkaConsumer<byte[], byte[]> consumer,
      Map<TopicPartition, Long> ends) {
    this.topic = topic;
    this.brokers = brokers;
    this.consumer = consumer;
    this.ends = ends;
  }

  /** Takes down where the topic ends. */
  public static TopicScan open(Cluster cluster, String topic) {
    Map<String, Object> properties = new HashMap<>(cluster.clientProperties());
    properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, cluster.bootstrapServers());
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
    var consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    return new TopicScan(
        topic, cluster.bootstrapServers(), consumer, consumer.endOffsets(partitions));
  }

  /** How many partitions there are. */
  public int partitions() {
    return ends.size();
  }

  /** Hands over all records, each partition's in order. */
  public void forEach(Consumer<ConsumerRecord<byte[], byte[]>> action) {
    consumer.assign(ends.keySet());
    consumer.seekToBeginning(ends.keySet());
    read(action);
  }

  /**
   * Hands over the records of one partition from an offset on.
   *
   * @param partition one that is there
   */
  public void forEach(int partition, long offset, Consumer<ConsumerRecord<byte[], byte[]>> action) {
    var only = new TopicPartition(topic, partition);
    consumer.assign(List.of(only));
    consumer.seek(only, offset);
    read(action);
  }

  private void read(Consumer<ConsumerRecord<byte[], byte[]>> action) {
    long silentSince = System.nanoTime();
    while (!consumer.assignment().stream().allMatch(this::isAtEnd)) {
      ConsumerRecords<byte[], byte[]> polled = consumer.poll(TICK);
      for (ConsumerRecord<byte[], byte[]> found : polled) {
        if (found.offset() < endOf(new TopicPartition(found.topic(), found.partition()))) {
          action.accept(found);
        }
      }
      if (!polled.isEmpty()) {
        silentSince = System.nanoTime();
      } else if (System.nanoTime() - silentSince > PATIENCE.toNanos()) {
        throw new BrokerException(
            "the brokers at %s have sent nothing more of %s for %d s"
                .formatted(brokers, topic, PATIENCE.toSeconds()));
      }
    }
  }

  private boolean isAtEnd(TopicPartition partition) {
    return consumer.position(partition) >= endOf(partition);
  }

  private long endOf(TopicPartition partition) {
    return ends.getOrDefault(partition, 0L);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
