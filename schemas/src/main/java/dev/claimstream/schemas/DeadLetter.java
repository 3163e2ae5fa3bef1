package dev.claimstream.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * How every dead letter is made: key, value, headers and timestamp are those of the record that
 * could not be used, and more headers say where it was and why, see {@link DeadLetterHeaders}.
 *
 * <p>Kafka Streams can make letters itself, but fails on a record without a timestamp, which then
 * stops the stream for good.
 */
public final class DeadLetter {

  private static final int MOST_OF_TRACE = 16 << 10;

  private DeadLetter() {}

  /**
   * A letter that does not say yet where and why.
   *
   * @param topic of dead letters
   * @param timestamp of the record; below 0 when it has none
   * @param maxValueBytes a larger value is left out, and its size said
   */
  public static ProducerRecord<byte[], byte[]> of(
      String topic,
      long timestamp,
      byte @Nullable [] key,
      byte @Nullable [] value,
      Iterable<Header> headers,
      int maxValueBytes) {
    boolean tooLarge = value != null && value.length > maxValueBytes;
    var letter =
        new ProducerRecord<>(
            topic, null, timestamp < 0 ? null : timestamp, key, tooLarge ? null : value, headers);
    if (value != null && tooLarge) {
      add(letter.headers(), DeadLetterHeaders.OMITTED, Integer.toString(value.length));
    }
    return letter;
  }

  /** Says which step could not use the record, and why. */
  public static void explain(Headers letter, String step, String exception, String message) {
    add(letter, DeadLetterHeaders.STEP, step);
    add(letter, DeadLetterHeaders.EXCEPTION, exception);
    add(letter, DeadLetterHeaders.MESSAGE, message);
  }

  /** The same, and where it was thrown. */
  public static void explain(Headers letter, String step, Throwable why) {
    explain(letter, step, why.getClass().getName(), String.valueOf(why.getMessage()));
    var trace = new StringWriter();
    why.printStackTrace(new PrintWriter(trace));
    int length = Math.min(trace.getBuffer().length(), MOST_OF_TRACE);
    add(letter, DeadLetterHeaders.STACKTRACE, trace.getBuffer().substring(0, length));
  }

  /** Says where the record was. */
  public static void locate(Headers letter, String topic, int partition, long offset) {
    add(letter, DeadLetterHeaders.TOPIC, topic);
    add(letter, DeadLetterHeaders.PARTITION, Integer.toString(partition));
    add(letter, DeadLetterHeaders.OFFSET, Long.toString(offset));
  }

  private static void add(Headers letter, String name, String value) {
    letter.add(name, value.getBytes(UTF_8));
  }
}
