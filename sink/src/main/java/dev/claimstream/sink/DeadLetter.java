package dev.claimstream.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.claimstream.schemas.DeadLetterHeaders;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be used, as it was found: key, value, headers and timestamp are the
 * original's. More headers, with the names that Kafka Streams gives them (KIP-1034), say where it
 * was and why, and {@link DeadLetterHeaders#STEP} which step of the sink could not use it.
 */
final class DeadLetter {

  private static final int HEADER_ROOM = 64 << 10;
  private static final int MAX_VALUE_BYTES = ClaimsConfig.MAX_REQUEST_BYTES - HEADER_ROOM;
  private static final int MAX_STACKTRACE = 16 << 10;

  private DeadLetter() {}

  /** Of a record that the consumer of the files has read. */
  static ProducerRecord<byte[], byte[]> of(
      ConsumerRecord<byte[], byte[]> record, String step, Exception why, String letters) {
    var letter = letter(letters, record.timestamp(), record.key(), record.value());
    return explain(
        letter, record.headers(), record.topic(), record.partition(), record.offset(), step, why);
  }

  /** Of the record that a topology was at. */
  static ProducerRecord<byte[], byte[]> of(
      ErrorHandlerContext context, Exception why, String letters) {
    var letter =
        letter(letters, context.timestamp(), context.sourceRawKey(), context.sourceRawValue());
    return explain(
        letter,
        context.headers(),
        context.topic(),
        context.partition(),
        context.offset(),
        context.processorNodeId(),
        why);
  }

  private static ProducerRecord<byte[], byte[]> letter(
      String topic, long timestamp, byte @Nullable [] key, byte @Nullable [] value) {
    boolean tooLarge = value != null && value.length > MAX_VALUE_BYTES;
    var letter =
        new ProducerRecord<>(
            topic, null, timestamp < 0 ? null : timestamp, key, tooLarge ? null : value);
    if (value != null && tooLarge) {
      add(letter, DeadLetterHeaders.OMITTED, Integer.toString(value.length));
    }
    return letter;
  }

  private static ProducerRecord<byte[], byte[]> explain(
      ProducerRecord<byte[], byte[]> letter,
      Headers original,
      String topic,
      int partition,
      long offset,
      String step,
      Exception why) {
    for (Header header : original) {
      letter.headers().add(header);
    }
    add(letter, DeadLetterHeaders.EXCEPTION, why.getClass().getName());
    add(letter, DeadLetterHeaders.MESSAGE, String.valueOf(why.getMessage()));
    add(letter, DeadLetterHeaders.STACKTRACE, stackTrace(why));
    add(letter, DeadLetterHeaders.TOPIC, topic);
    add(letter, DeadLetterHeaders.PARTITION, Integer.toString(partition));
    add(letter, DeadLetterHeaders.OFFSET, Long.toString(offset));
    add(letter, DeadLetterHeaders.STEP, step);
    return letter;
  }

  private static void add(ProducerRecord<byte[], byte[]> letter, String name, String value) {
    letter.headers().add(name, value.getBytes(UTF_8));
  }

  private static String stackTrace(Exception why) {
    var text = new StringWriter();
    why.printStackTrace(new PrintWriter(text));
    return text.getBuffer().length() > MAX_STACKTRACE
        ? text.getBuffer().substring(0, MAX_STACKTRACE)
        : text.toString();
  }
}
