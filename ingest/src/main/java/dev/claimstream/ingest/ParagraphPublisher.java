package dev.claimstream.ingest;

import dev.claimstream.schemas.BrokerException;
import dev.claimstream.schemas.Paragraph;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Sends paragraphs and keeps count of what became of them. A paragraph that Kafka will never take
 * is reported and the rest goes on; any other failure ends the work at the next call.
 */
final class ParagraphPublisher {

  /** What to do with a paragraph that Kafka will never take. */
  interface OnRefused {
    void refused(Reading.Refused refused);
  }

  private final Producer<String, Paragraph> producer;
  private final String topic;
  private final Clock clock;
  private final OnRefused onRefused;
  private final LongAdder acknowledged = new LongAdder();
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

  ParagraphPublisher(
      Producer<String, Paragraph> producer, String topic, Clock clock, OnRefused onRefused) {
    this.producer = producer;
    this.topic = topic;
    this.clock = clock;
    this.onRefused = onRefused;
  }

  /** Sends a paragraph; waits while the producer's buffer is full. */
  @SuppressWarnings("FutureReturnValueIgnored") // the callback hears of it
  void publish(Paragraph paragraph, Origin origin) {
    requireNoFailure();
    try {
      producer.send(
          ParagraphEvent.of(topic, paragraph, clock.instant()),
          (metadata, e) -> completed(paragraph, origin, e));
    } catch (KafkaException e) { // it does not fit, or the producer was closed meanwhile
      completed(paragraph, origin, e);
    }
  }

  private void completed(Paragraph paragraph, Origin origin, @Nullable Exception e) {
    if (e == null) {
      acknowledged.increment();
    } else if (e instanceof RecordTooLargeException || e instanceof SerializationException) {
      onRefused.refused(
          new Reading.Refused(
              origin,
              "paragraph " + paragraph.getIndex() + " was not taken: " + e.getMessage(),
              Content.of(paragraph.getText().getBytes(StandardCharsets.UTF_8))));
    } else {
      failure.compareAndSet(null, e);
    }
  }

  /** Waits until everything sent was acknowledged or refused. */
  void flush() {
    producer.flush();
    requireNoFailure();
  }

  long acknowledged() {
    return acknowledged.sum();
  }

  /** What made Kafka take no more. */
  Optional<Exception> failure() {
    return Optional.ofNullable(failure.get());
  }

  Producer<?, ?> producer() {
    return producer;
  }

  private void requireNoFailure() {
    Exception e = failure.get();
    if (e != null) {
      throw new BrokerException(
          "Kafka no longer takes paragraphs: "
              + e.getMessage()
              + "; "
              + acknowledged()
              + " were taken. Publishing the same input again is harmless",
          e);
    }
  }

  /** Ends, giving what was sent so long to arrive. */
  void close(Duration atMost) {
    producer.close(atMost);
  }
}
