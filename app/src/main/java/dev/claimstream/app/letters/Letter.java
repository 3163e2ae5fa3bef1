package dev.claimstream.app.letters;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.claimstream.schemas.DeadLetterHeaders;
import dev.claimstream.schemas.ReplayHeaders;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * A dead letter.
 *
 * @param found the record in the topic of dead letters
 */
public record Letter(ConsumerRecord<byte[], byte[]> found) {

  private static final String NOT_SAID = "(not said)";

  /** Where it is: {@code PARTITION-OFFSET}. */
  public LetterId id() {
    return new LetterId(found.partition(), found.offset());
  }

  /** The time of the record that became the letter; of the letter, if it was no record. */
  public Instant time() {
    return Instant.ofEpochMilli(found.timestamp());
  }

  /** The step that could not go on. */
  public String step() {
    return text(DeadLetterHeaders.STEP).orElse(NOT_SAID);
  }

  /** Class of the exception. */
  public String exception() {
    return text(DeadLetterHeaders.EXCEPTION).orElse(NOT_SAID);
  }

  /** The same without its package. */
  public String shortException() {
    return exception().substring(exception().lastIndexOf('.') + 1);
  }

  /** What was wrong. */
  public String message() {
    return text(DeadLetterHeaders.MESSAGE).orElse("");
  }

  /** Where it was thrown. */
  public Optional<String> trace() {
    return text(DeadLetterHeaders.STACKTRACE);
  }

  /** The topic in which the record was. */
  public Optional<String> topic() {
    return text(DeadLetterHeaders.TOPIC);
  }

  /** Where the record was, or the file and the line. */
  public Optional<String> origin() {
    return record()
        .map(FailedRecord::toString)
        .or(
            () ->
                text(DeadLetterHeaders.FILE)
                    .map(f -> f + text(DeadLetterHeaders.LINE).map(l -> ":" + l).orElse("")));
  }

  /** The record that became the letter; empty when the headers name none. */
  public Optional<FailedRecord> record() {
    try {
      return topic()
          .flatMap(
              topic ->
                  text(DeadLetterHeaders.PARTITION)
                      .flatMap(
                          partition ->
                              text(DeadLetterHeaders.OFFSET)
                                  .map(
                                      offset ->
                                          new FailedRecord(
                                              topic,
                                              Integer.parseInt(partition),
                                              Long.parseLong(offset)))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** How many bytes the value had, when it was left out. */
  public Optional<String> omitted() {
    return text(DeadLetterHeaders.OMITTED);
  }

  /** The key as text, usually the article's id. */
  public Optional<String> key() {
    return Optional.ofNullable(found.key()).map(key -> new String(key, UTF_8));
  }

  /** How often it has been sent back before. */
  public int redriven() {
    try {
      return text(ReplayHeaders.REDRIVEN).map(Integer::parseInt).orElse(0);
    } catch (NumberFormatException e) {
      return Integer.MAX_VALUE; // not ours, so that nobody knows
    }
  }

  private Optional<String> text(String name) {
    return text(found.headers(), name);
  }

  static Optional<String> text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? Optional.empty()
        : Optional.of(new String(header.value(), UTF_8));
  }
}
