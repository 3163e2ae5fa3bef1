package dev.claimstream.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A record that could not be used, as it was found: key, value, headers and timestamp are the
 * original's. More headers, with the names that Kafka Streams gives them (KIP-1034), say where it
 * was and why.
 */
final class DeadLetter {

  static final String EXCEPTION = "__streams.errors.exception";
  static final String MESSAGE = "__streams.errors.message";
  static final String STACKTRACE = "__streams.errors.stacktrace";
  static final String TOPIC = "__streams.errors.topic";
  static final String PARTITION = "__streams.errors.partition";
  static final String OFFSET = "__streams.errors.offset";

  private DeadLetter() {}

  static ProducerRecord<byte[], byte[]> of(
      ConsumerRecord<byte[], byte[]> record, Exception why, String topic) {
    var letter =
        new ProducerRecord<>(topic, null, record.timestamp(), record.key(), record.value());
    for (Header header : record.headers()) {
      letter.headers().add(header);
    }
    add(letter, EXCEPTION, why.getClass().getName());
    add(letter, MESSAGE, String.valueOf(why.getMessage()));
    add(letter, STACKTRACE, stackTrace(why));
    add(letter, TOPIC, record.topic());
    add(letter, PARTITION, Integer.toString(record.partition()));
    add(letter, OFFSET, Long.toString(record.offset()));
    return letter;
  }

  private static void add(ProducerRecord<byte[], byte[]> letter, String name, String value) {
    letter.headers().add(name, value.getBytes(UTF_8));
  }

  private static String stackTrace(Exception why) {
    var text = new StringWriter();
    why.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
