package dev.claimstream.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.claimstream.schemas.BrokerException;
import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.DeadLetter;
import dev.claimstream.schemas.DeadLetterHeaders;
import dev.claimstream.schemas.Topic;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/**
 * Sends input that was refused to dead letters, byte for byte, with its place in headers. What was
 * never read, as a file that is not there, leaves no letter.
 */
final class RefusedLetters {

  static final String STEP = "read-article";

  /** As large as the topic takes; larger values are omitted. */
  private static final int MAX_REQUEST_BYTES = 4 << 20;

  private static final int HEADER_ROOM = 64 << 10;

  private final Producer<byte[], byte[]> producer;
  private final String topic;
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

  RefusedLetters(Producer<byte[], byte[]> producer, String topic) {
    this.producer = producer;
    this.topic = topic;
  }

  static RefusedLetters connect(Cluster cluster, Topic<byte[], byte[]> topic) {
    Map<String, Object> settings = ProducerSettings.of(cluster);
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, settings.get("client.id") + "-letters");
    settings.putIfAbsent(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST_BYTES);
    return new RefusedLetters(
        new KafkaProducer<>(
            settings, topic.keySerde().serializer(), topic.valueSerde().serializer()),
        topic.name());
  }

  void send(Reading.Refused refused) {
    if (!refused.content().isNone()) {
      send(refused, refused.content().length() <= MAX_REQUEST_BYTES - HEADER_ROOM);
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the callback hears of it
  private void send(Reading.Refused refused, boolean whole) {
    try {
      producer.send(letter(refused, whole), (metadata, e) -> completed(refused, whole, e));
    } catch (KafkaException e) {
      completed(refused, whole, e);
    }
  }

  private void completed(Reading.Refused refused, boolean whole, @Nullable Exception e) {
    if (e instanceof RecordTooLargeException && whole) {
      send(refused, false);
    } else if (e != null) {
      failure.compareAndSet(null, e);
    }
  }

  private ProducerRecord<byte[], byte[]> letter(Reading.Refused refused, boolean whole) {
    Content content = refused.content();
    var letter =
        new ProducerRecord<byte[], byte[]>(
            topic, null, whole ? content.bytes().orElse(null) : null);
    DeadLetter.explain(letter.headers(), STEP, Unusable.class.getName(), refused.reason());
    add(letter, DeadLetterHeaders.FILE, refused.origin().name());
    if (refused.origin().line() > 0) {
      add(letter, DeadLetterHeaders.LINE, Long.toString(refused.origin().line()));
    }
    if (letter.value() == null) {
      add(letter, DeadLetterHeaders.OMITTED, Long.toString(content.length()));
    }
    return letter;
  }

  private static void add(ProducerRecord<byte[], byte[]> letter, String name, String value) {
    letter.headers().add(name, value.getBytes(UTF_8));
  }

  /**
   * Waits until all letters are on the broker.
   *
   * @throws BrokerException when one is not
   */
  void flush() {
    producer.flush();
    Exception e = failure.get();
    if (e != null) {
      throw new BrokerException(
          "what was refused could not be written to "
              + topic
              + ": "
              + e.getMessage()
              + ". Publishing the same input again is harmless",
          e);
    }
  }

  /** What made Kafka take no more letters. */
  Optional<Exception> failure() {
    return Optional.ofNullable(failure.get());
  }

  /** Ends, giving what was sent so long to arrive. */
  void close(Duration atMost) {
    producer.close(atMost);
  }
}
