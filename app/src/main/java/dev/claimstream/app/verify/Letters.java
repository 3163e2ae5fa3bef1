package dev.claimstream.app.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.claimstream.app.topic.CommittedReader;
import dev.claimstream.schemas.DeadLetterHeaders;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Where the dead letters come from, and which step has written them. */
final class Letters implements AutoCloseable {

  private final CommittedReader reader;
  private final DigestTable table = new DigestTable();
  private final Tally tally;

  /**
   * Letters of a topic.
   *
   * @param reader of the topic; it is closed with the letters
   * @param tally counts them by step
   */
  Letters(CommittedReader reader, Tally tally) {
    this.reader = reader;
    this.tally = tally;
  }

  /** Reads those that have come since. */
  void refresh() {
    reader.readTo(reader.ends(), this::take);
  }

  private void take(ConsumerRecord<byte[], byte[]> letter) {
    if (letter.headers().lastHeader(DeadLetterHeaders.REDRIVEN_RECORD) != null) {
      tally.count("sent back");
      return;
    }
    String step = text(letter, DeadLetterHeaders.STEP);
    tally.count("of step " + (step.isEmpty() ? "unknown" : step));
    Digest key =
        Digest.of(
            step,
            text(letter, DeadLetterHeaders.TOPIC),
            text(letter, DeadLetterHeaders.PARTITION),
            text(letter, DeadLetterHeaders.OFFSET));
    if (table.find(key) == DigestTable.NONE) {
      table.add(key, key, 0);
    }
  }

  private static String text(ConsumerRecord<?, ?> letter, String header) {
    Header found = letter.headers().lastHeader(header);
    return found == null || found.value() == null ? "" : new String(found.value(), UTF_8);
  }

  /** Whether one of these steps has written a letter of this record. */
  boolean has(Set<String> steps, Place.InTopic place) {
    return table.size() > 0
        && steps.stream()
            .anyMatch(
                step ->
                    table.find(
                            Digest.of(
                                step,
                                place.topic(),
                                Integer.toString(place.partition()),
                                Long.toString(place.offset())))
                        != DigestTable.NONE);
  }

  @Override
  public void close() {
    reader.close();
  }
}
