package dev.claimstream.app.verify;

import dev.claimstream.app.verify.DigestTable.Flag;
import dev.claimstream.app.verify.Finding.Kind;
import dev.claimstream.enrich.ArticleLanguage;
import dev.claimstream.enrich.LetterReason;
import dev.claimstream.enrich.PublishedSpans;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.Paragraph;
import dev.claimstream.schemas.Topics;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Each paragraph is enriched once, as it was ingested, or is a dead letter. Is told of the
 * paragraphs first, then of what was enriched.
 */
final class EnrichedOnce {

  private static final Set<String> STEPS =
      Stream.of(LetterReason.values())
          .map(LetterReason::step)
          .collect(Collectors.toUnmodifiableSet());

  private static final String LETTERS = "dead letters";
  private static final String UNSTATED = "und";

  private final Decoder<Paragraph> decoder;
  private final String enriched;
  private final Letters letters;
  private final Reach reachOfParagraphs;
  private final Reach reachOfEnriched;
  private final Tally tally;
  private final DigestTable table = new DigestTable();
  private final OwedLetters unreadable;

  EnrichedOnce(Topics topics, Letters letters, Reach ofParagraphs, Reach ofEnriched, int examples) {
    this.decoder = new Decoder<>(topics.paragraphs());
    this.enriched = topics.enriched().name();
    this.letters = letters;
    this.unreadable = new OwedLetters(letters, STEPS);
    this.reachOfParagraphs = ofParagraphs;
    this.reachOfEnriched = ofEnriched;
    this.tally =
        new Tally(
            "paragraphs to enriched", examples, "paragraphs", "sent again", LETTERS, "enriched");
  }

  /** A paragraph that was ingested. */
  void paragraph(ConsumerRecord<byte[], byte[]> record) {
    tally.count("paragraphs");
    Place.InTopic place = Place.InTopic.of(record);
    boolean letter = letters.has(STEPS, place);
    tally.count(LETTERS, letter ? 1 : 0);
    Optional<Paragraph> paragraph = decoder.value(record);
    if (paragraph.isPresent()) {
      paragraph(paragraph.get(), record, place, letter);
    } else if (!letter) {
      unreadable.add(place);
    }
  }

  private void paragraph(
      Paragraph paragraph, ConsumerRecord<?, ?> record, Place.InTopic place, boolean letter) {
    Digest key = key(paragraph, record);
    Digest content = decoder.digest(withoutGuess(paragraph));
    int known = table.find(key);
    if (known == DigestTable.NONE) {
      int entry = table.add(key, content, place.packed());
      table.set(Flag.LETTER, entry, letter);
      table.set(
          Flag.OLD, entry, reachOfEnriched.isBefore(paragraph.getArticleId(), record.timestamp()));
    } else if (table.hasContent(known, content)) {
      tally.count("sent again");
      table.set(Flag.LETTER, known, letter || table.is(Flag.LETTER, known));
    } else if (table.is(Flag.LETTER, known)) {
      table.setContent(known, content, place.packed());
      table.set(Flag.LETTER, known, letter);
    } else if (!letter) {
      tally.find(
          Kind.DIFFERENT,
          place,
          "what came before as " + nameOf(paragraph) + ", or a dead letter",
          "another paragraph under that number, and no dead letter of it");
    }
  }

  /**
   * What was enriched.
   *
   * @param isNew whether it came after this verification had begun, and its paragraph maybe too
   */
  void enriched(ConsumerRecord<?, ?> record, EnrichedParagraph value, boolean isNew) {
    tally.count("enriched");
    Place.InTopic place = Place.InTopic.of(record);
    Paragraph paragraph = value.getParagraph();
    PublishedSpans.problemIn(value)
        .ifPresent(
            problem -> tally.find(Kind.SPAN, place, "spans that fit the paragraph", problem));
    Digest key = key(paragraph, record);
    int entry = table.find(key);
    if (entry == DigestTable.NONE) {
      foreign(record, paragraph, key, isNew);
      return;
    }
    Place paragraphOrFirst = placeOf(entry);
    table.see(entry);
    if (table.seen(entry) > 1) {
      tally.find(
          Kind.DOUBLED,
          place,
          nameOf(paragraph) + " once",
          "it was there before, at " + paragraphOrFirst);
    } else if (!isAsIngested(paragraph, entry)) {
      tally.find(
          Kind.DIFFERENT,
          place,
          nameOf(paragraph) + " as it was ingested, at " + paragraphOrFirst,
          "another text or other fields");
    }
    if (table.seen(entry) == 1) {
      table.setContent(entry, key, place.packed());
    }
  }

  private void foreign(
      ConsumerRecord<?, ?> record, Paragraph paragraph, Digest key, boolean isNew) {
    if (reachOfParagraphs.isBefore(paragraph.getArticleId(), record.timestamp())) {
      tally.count("enriched whose paragraph may be deleted");
    } else if (isNew) {
      tally.count("enriched since");
      return;
    } else {
      tally.find(
          Kind.FOREIGN,
          Place.InTopic.of(record),
          "only what was ingested",
          nameOf(paragraph) + ", which is not in " + decoder.topic().name());
    }
    table.see(table.add(key, key, Place.InTopic.of(record).packed()));
  }

  /** The same as the entry's, whose language may have been found out when none was stated. */
  private boolean isAsIngested(Paragraph paragraph, int entry) {
    return table.hasContent(entry, decoder.digest(paragraph))
        || table.hasContent(entry, decoder.digest(ArticleLanguage.with(UNSTATED, paragraph)));
  }

  private static Paragraph withoutGuess(Paragraph paragraph) {
    return ArticleLanguage.isStated(paragraph.getArticle().getLanguage())
        ? paragraph
        : ArticleLanguage.with(UNSTATED, paragraph);
  }

  /** How many paragraphs are neither enriched nor dead letters so far. */
  long missing() {
    letters.refresh();
    return unreadable.missing() + table.entries().filter(this::isMissing).count();
  }

  private boolean isMissing(int entry) {
    return table.seen(entry) == 0
        && !table.is(Flag.LETTER, entry)
        && !table.is(Flag.OLD, entry)
        && !letters.has(STEPS, placeOf(entry));
  }

  private Place.InTopic placeOf(int entry) {
    String topic = table.seen(entry) == 0 ? decoder.topic().name() : enriched;
    return Place.InTopic.unpacked(topic, table.place(entry));
  }

  /** Says what is missing now; to be called once, at the end. */
  CheckResult result() {
    unreadable.report(
        tally,
        LETTERS,
        "a paragraph, or a dead letter of it",
        "bytes that can't be read, and no dead letter");
    table.entries().forEach(this::report);
    return tally.result();
  }

  private void report(int entry) {
    if (isMissing(entry)) {
      tally.find(
          Kind.MISSING,
          placeOf(entry),
          "this paragraph once in " + enriched + ", or a dead letter of it",
          "neither");
    } else if (table.seen(entry) == 0 && table.is(Flag.OLD, entry)) {
      tally.count("paragraphs whose enriched record may be deleted");
    } else if (table.seen(entry) == 0 && !table.is(Flag.LETTER, entry)) {
      tally.count(LETTERS); // it has become one since
    }
  }

  private static Digest key(Paragraph paragraph, ConsumerRecord<?, ?> record) {
    return Digest.of(
        paragraph.getArticleId(),
        paragraph.getRevision(),
        Integer.toString(paragraph.getIndex()),
        Decoder.replay(record));
  }

  private static String nameOf(Paragraph paragraph) {
    return "paragraph %d of article %s, revision %s"
        .formatted(paragraph.getIndex(), paragraph.getArticleId(), paragraph.getRevision());
  }
}
