package dev.claimstream.app;

import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a whole topic, all partitions and committed records only, without belonging to a group. A
 * value that can't be read is logged, counted and passed over. For one thread.
 */
final class TopicReader<V> implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(TopicReader.class);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Topic<String, V> topic;
  private long unreadable;

  /** Where to begin. */
  enum From {
    BEGINNING,
    NOW
  }

  private TopicReader(KafkaConsumer<byte[], byte[]> consumer, Topic<String, V> topic) {
    this.consumer = consumer;
    this.topic = topic;
  }

  /** Takes up its position before it returns: what is written from then on will be read. */
  static <V> TopicReader<V> open(Cluster cluster, Topic<String, V> topic, From from) {
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
        consumer.partitionsFor(topic.name()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    if (from == From.NOW) {
      consumer.seekToEnd(partitions);
    } else {
      consumer.seekToBeginning(partitions);
    }
    partitions.forEach(consumer::position);
    return new TopicReader<>(consumer, topic);
  }

  /** Waits at most so long for values, each partition's in order. */
  List<V> poll(Duration atMost) {
    List<V> values = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> bytes : consumer.poll(atMost)) {
      read(bytes).ifPresent(values::add);
    }
    return values;
  }

  private Optional<V> read(ConsumerRecord<byte[], byte[]> bytes) {
    try {
      return Optional.ofNullable(
          topic.valueSerde().deserializer().deserialize(topic.name(), bytes.value()));
    } catch (SerializationException e) {
      unreadable++;
      log.atWarn()
          .addKeyValue("topic", bytes.topic())
          .addKeyValue("partition", bytes.partition())
          .addKeyValue("offset", bytes.offset())
          .addKeyValue("reason", e.getMessage())
          .log("A value can't be read and is passed over");
      return Optional.empty();
    }
  }

  /** How many values could not be read so far. */
  long unreadable() {
    return unreadable;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
