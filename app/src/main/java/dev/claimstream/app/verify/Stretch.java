package dev.claimstream.app.verify;

import dev.claimstream.app.verify.DigestTable.Flag;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.sink.LetterReason;
import dev.claimstream.sink.Summary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a stretch of a partition holds, in its order, for comparing a file with it. */
final class Stretch {

  private static final Set<String> STEPS = Set.of(LetterReason.UNREADABLE_FOR_FILES.step());

  private final Decoder<EnrichedParagraph> decoder;
  private final Letters letters;
  private final DigestTable records = new DigestTable();
  private final List<Place.InTopic> lost = new ArrayList<>();
  private Summary summary = Summary.EMPTY;
  private boolean certain = true;

  Stretch(Decoder<EnrichedParagraph> decoder, Letters letters) {
    this.decoder = decoder;
    this.letters = letters;
  }

  void add(ConsumerRecord<byte[], byte[]> record) {
    Place.InTopic place = Place.InTopic.of(record);
    boolean letter = letters.has(STEPS, place);
    Optional<EnrichedParagraph> value = decoder.value(record);
    if (value.isEmpty()) {
      summary = summary.plusDeadLetter();
      if (!letter) {
        lost.add(place);
      }
      return;
    }
    summary = summary.plus(value.get(), Instant.ofEpochMilli(record.timestamp()));
    int entry = add(decoder.digest(value.get()), place);
    if (letter) { // it could not be read then, or only when it was tried first
      records.set(Flag.LETTER, entry, true);
      certain = false;
    }
  }

  private int add(Digest content, Place.InTopic place) {
    int first = records.find(content);
    if (first == DigestTable.NONE) {
      return records.add(content, content, place.packed());
    }
    records.expectAgain(first);
    return records.add(content.again(records.expected(first)), content, place.packed());
  }

  /**
   * The place among the stretch's records, from 0, of one that is read from a file: of the second
   * when it is read for the second time.
   *
   * @return {@link DigestTable#NONE} when the stretch does not have it, or not so often
   */
  int take(EnrichedParagraph paragraph) {
    Digest content = decoder.digest(paragraph);
    int first = records.find(content);
    if (first == DigestTable.NONE) {
      return DigestTable.NONE;
    }
    records.see(first);
    int times = records.seen(first);
    return times == 1 ? first : records.find(content.again(times));
  }

  /** Whether the stretch has such a record at all. */
  boolean has(EnrichedParagraph paragraph) {
    return records.find(decoder.digest(paragraph)) != DigestTable.NONE;
  }

  int size() {
    return records.size();
  }

  /** Where a record stands in the topic. */
  Place.InTopic place(int record) {
    return Place.InTopic.unpacked(decoder.topic().name(), records.place(record));
  }

  /** Whether a record may be missing in the file, for there is a dead letter of it. */
  boolean isLetter(int record) {
    return records.is(Flag.LETTER, record);
  }

  /** Records that can't be read and have no dead letter. */
  List<Place.InTopic> lost() {
    return lost;
  }

  /** What a file of this stretch holds at a glance; none when that depends on what happened. */
  Optional<Summary> summary() {
    return certain ? Optional.of(summary) : Optional.empty();
  }
}
