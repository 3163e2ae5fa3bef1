package dev.claimstream.app;

import dev.claimstream.app.topic.CommittedReader;
import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a whole topic, all partitions and committed records only, without belonging to a group. A
 * value that can't be read is logged, counted and passed over. For one thread.
 */
final class TopicReader<V> implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(TopicReader.class);

  private final CommittedReader reader;
  private final Topic<String, V> topic;
  private long unreadable;

  /** Where to begin. */
  enum From {
    BEGINNING,
    NOW
  }

  private TopicReader(CommittedReader reader, Topic<String, V> topic) {
    this.reader = reader;
    this.topic = topic;
  }

  /** Takes up its position before it returns: what is written from then on will be read. */
  static <V> TopicReader<V> open(Cluster cluster, Topic<String, V> topic, From from) {
    var reader = CommittedReader.open(cluster, topic.name());
    if (from == From.NOW) {
      reader.toEnd();
    }
    return new TopicReader<>(reader, topic);
  }

  /** Waits at most so long for values, each partition's in order. */
  List<V> poll(Duration atMost) {
    List<V> values = new ArrayList<>();
    reader.poll(atMost, bytes -> read(bytes).ifPresent(values::add));
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
    reader.close();
  }
}
