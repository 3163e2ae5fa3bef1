package dev.claimstream.app.topic;

import static java.util.Objects.requireNonNull;

import dev.claimstream.schemas.BrokerException;
import dev.claimstream.schemas.Cluster;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads all partitions of a topic from their beginning, committed records only, without belonging
 * to a group. Aborted transactions and markers leave gaps in the offsets, so the end is known by
 * position. For one thread.
 */
public final class CommittedReader implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final long SILENCE = Duration.ofSeconds(60).toNanos();

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final String topic;
  private final List<TopicPartition> partitions;
  private final Map<TopicPartition, Long> begins;
  private final LongConsumer progress;
  private long read;

  private CommittedReader(
      KafkaConsumer<byte[], byte[]> consumer, String topic, LongConsumer progress) {
    this.consumer = consumer;
    this.topic = topic;
    this.progress = progress;
    this.partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    this.begins = consumer.beginningOffsets(partitions);
    toBeginning();
  }

  /** Stands at the beginning of a topic that is there. */
  public static CommittedReader open(Cluster cluster, String topic) {
    return open(cluster, topic, read -> {});
  }

  /**
   * Stands at the beginning of a topic that is there.
   *
   * @param progress hears now and then how many records have been read
   */
  public static CommittedReader open(Cluster cluster, String topic, LongConsumer progress) {
    Map<String, Object> properties = new HashMap<>(cluster.clientProperties());
    properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, cluster.bootstrapServers());
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    // What retention deletes while it is being read is passed over.
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
    properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
    var consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    try {
      return new CommittedReader(consumer, topic, progress);
    } catch (RuntimeException e) {
      consumer.close();
      throw e;
    }
  }

  /** The first offset that is still there, of each partition. */
  public Map<TopicPartition, Long> begins() {
    return begins;
  }

  /** The offset after the last that is committed now, of each partition. */
  public Map<TopicPartition, Long> ends() {
    return consumer.endOffsets(partitions);
  }

  /**
   * Reads on until it has reached these offsets; what comes beyond them meanwhile is read, too.
   *
   * @throws BrokerException when nothing more comes
   */
  public void readTo(
      Map<TopicPartition, Long> ends, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    long quietSince = System.nanoTime();
    long left = left(ends);
    while (left > 0) {
      poll(POLL, reader);
      long now = left(ends);
      if (now < left) {
        quietSince = System.nanoTime();
        left = now;
      } else if (System.nanoTime() - quietSince > SILENCE) {
        throw new BrokerException(
            "%s: nothing came for %d s, though there are %d offsets to read; do all its brokers run?"
                .formatted(topic, Duration.ofNanos(SILENCE).toSeconds(), left));
      }
    }
  }

  private long left(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
        .sum();
  }

  /** Reads what comes within a time. */
  public void poll(Duration atMost, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(atMost)) {
      read++;
      reader.accept(record);
    }
    progress.accept(read);
  }

  /** Goes to the beginning of all partitions. */
  public void toBeginning() {
    consumer.assign(partitions);
    begins.forEach(consumer::seek);
  }

  /** Goes to the end of all partitions: what is written from now on will be read. */
  public void toEnd() {
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
  }

  /** Goes to an offset of one partition; from now on only that one is read. */
  public void seek(TopicPartition partition, long offset) {
    consumer.assign(List.of(partition));
    consumer.seek(partition, Math.max(offset, requireNonNull(begins.get(partition))));
  }

  /** Where it is in a partition. */
  public long position(TopicPartition partition) {
    return consumer.position(partition);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
