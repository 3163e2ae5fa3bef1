package dev.claimstream.sink;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Sends dead letters of the files. For one thread. */
final class DeadLetters {

  static final String STEP = "write-files";

  private final Producer<byte[], byte[]> producer;
  private final String topic;
  private final List<Future<RecordMetadata>> underWay = new ArrayList<>();

  DeadLetters(Producer<byte[], byte[]> producer, String topic) {
    this.producer = producer;
    this.topic = topic;
  }

  void send(ConsumerRecord<byte[], byte[]> record, Exception why) {
    underWay.add(producer.send(SinkLetter.of(record, STEP, why, topic)));
  }

  /**
   * Returns when all letters sent so far are on the broker; only then may a file cover their
   * offsets.
   */
  void awaitSent() {
    if (underWay.isEmpty()) {
      return;
    }
    producer.flush();
    try {
      for (Future<RecordMetadata> letter : underWay) {
        letter.get();
      }
    } catch (ExecutionException e) {
      throw new SinkException(
          "a dead letter could not be written to %s: %s; nothing is lost, restart when it can"
              .formatted(topic, e.getCause()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SinkException("interrupted while sending dead letters to " + topic, e);
    }
    underWay.clear();
  }
}
