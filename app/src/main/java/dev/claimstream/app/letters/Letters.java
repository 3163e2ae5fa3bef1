package dev.claimstream.app.letters;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.claimstream.app.topic.TopicScan;
import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.DeadLetterHeaders;
import dev.claimstream.schemas.Topics;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The topic of dead letters as it is when this is opened. Beside letters it holds notes: a record
 * without key and value that says, in a header, which failed record has been sent back. A note is
 * written in the transaction in which the record is sent, and into the letter's partition, so that
 * it is not deleted before the letter. For one thread.
 */
public final class Letters implements AutoCloseable {

  private final TopicScan scan;
  private final Set<String> redriven = new HashSet<>();

  private Letters(TopicScan scan) {
    this.scan = scan;
  }

  /** Reads the notes. */
  public static Letters open(Cluster cluster) {
    var letters = new Letters(TopicScan.open(cluster, Topics.DEAD_LETTERS));
    letters.scan.forEach(found -> noteIn(found).ifPresent(letters.redriven::add));
    return letters;
  }

  /** Hands over the letters of a selection, each partition's in order. */
  public void forEach(LetterSelection selection, Consumer<Letter> action) {
    scan.forEach(
        found -> {
          var letter = new Letter(found);
          if (noteIn(found).isEmpty() && selection.includes(letter)) {
            action.accept(letter);
          }
        });
  }

  /** The letter with this id; empty when it is none, or no longer there. */
  public Optional<Letter> find(LetterId id) {
    List<Letter> found = new ArrayList<>();
    forEach(
        LetterSelection.ALL,
        letter -> {
          if (letter.id().equals(id)) {
            found.add(letter);
          }
        });
    return found.stream().findFirst();
  }

  /** Whether the record that became the letter has been sent back. */
  public boolean isRedriven(Letter letter) {
    return letter.record().filter(failed -> redriven.contains(failed.toString())).isPresent();
  }

  static ProducerRecord<byte[], byte[]> note(Letter letter, FailedRecord failed) {
    var note =
        new ProducerRecord<byte[], byte[]>(
            Topics.DEAD_LETTERS, letter.found().partition(), null, null);
    note.headers().add(DeadLetterHeaders.REDRIVEN_RECORD, failed.toString().getBytes(UTF_8));
    return note;
  }

  private static Optional<String> noteIn(ConsumerRecord<byte[], byte[]> found) {
    return Letter.text(found.headers(), DeadLetterHeaders.REDRIVEN_RECORD);
  }

  @Override
  public void close() {
    scan.close();
  }
}
