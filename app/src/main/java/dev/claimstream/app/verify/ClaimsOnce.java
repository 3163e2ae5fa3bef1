package dev.claimstream.app.verify;

import dev.claimstream.app.verify.DigestTable.Flag;
import dev.claimstream.app.verify.Finding.Kind;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.PublishedClaim;
import dev.claimstream.schemas.Topics;
import dev.claimstream.sink.LetterReason;
import dev.claimstream.sink.PublishedClaims;
import dev.claimstream.sink.UnusableParagraph;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Each claim of what was enriched is published once, as the sink publishes it. Is told of what was
 * enriched first, then of the claims.
 *
 * <p>The topic of the claims is compacted: of the records of one claim, all but the last may be
 * gone. So a replay may have taken the place of what it repeats.
 */
final class ClaimsOnce {

  private static final Set<String> STEPS =
      Set.of(LetterReason.UNREADABLE.step(), LetterReason.UNUSABLE.step());

  private static final String LETTERS = "dead letters";

  private final Decoder<PublishedClaim> decoder;
  private final String enriched;
  private final Letters letters;
  private final Reach reachOfEnriched;
  private final Reach reachOfClaims;
  private final Tally tally;
  private final DigestTable table = new DigestTable();
  private final OwedLetters unusable;

  /** Few: a replay is something that an operator starts. */
  private final Set<String> replays = new LinkedHashSet<>();

  ClaimsOnce(Topics topics, Letters letters, Reach ofEnriched, Reach ofClaims, int examples) {
    this.decoder = new Decoder<>(topics.claims());
    this.enriched = topics.enriched().name();
    this.letters = letters;
    this.unusable = new OwedLetters(letters, STEPS);
    this.reachOfEnriched = ofEnriched;
    this.reachOfClaims = ofClaims;
    this.tally =
        new Tally(
            "enriched to claims",
            examples,
            "enriched",
            LETTERS,
            "claims to publish",
            "claims published");
  }

  /** What was enriched; empty when it can't be read. */
  void enriched(ConsumerRecord<?, ?> record, Optional<EnrichedParagraph> value) {
    tally.count("enriched");
    Place.InTopic place = Place.InTopic.of(record);
    if (letters.has(STEPS, place)) {
      tally.count(LETTERS);
      return;
    }
    List<PublishedClaim> claims;
    try {
      claims = PublishedClaims.of(value.orElseThrow(() -> new IllegalArgumentException("none")));
    } catch (UnusableParagraph | IllegalArgumentException e) {
      unusable.add(place);
      return;
    }
    String replay = Decoder.replay(record);
    replays.add(replay);
    for (PublishedClaim claim : claims) {
      expect(claim, replay, record, place);
    }
  }

  private void expect(
      PublishedClaim claim, String replay, ConsumerRecord<?, ?> record, Place.InTopic place) {
    tally.count("claims to publish");
    String id = claim.getClaim().getClaimId();
    Digest content = decoder.digest(claim);
    int known = table.find(Digest.of(id, replay));
    if (known == DigestTable.NONE) {
      int entry = table.add(Digest.of(id, replay), content, place.packed());
      table.set(Flag.OLD, entry, reachOfClaims.isBefore(id, record.timestamp()));
      for (String other : replays) {
        int earlier = other.equals(replay) ? DigestTable.NONE : table.find(Digest.of(id, other));
        if (earlier != DigestTable.NONE) {
          table.set(Flag.REPLACED, earlier, true);
        }
      }
    } else {
      table.expectAgain(known);
      table.set(
          Flag.AMBIGUOUS,
          known,
          table.is(Flag.AMBIGUOUS, known) || !table.hasContent(known, content));
    }
  }

  /**
   * What was published.
   *
   * @param isNew whether it came after this verification had begun
   */
  void claim(ConsumerRecord<byte[], byte[]> record, boolean isNew) {
    tally.count("claims published");
    Place.InTopic place = Place.InTopic.of(record);
    Optional<PublishedClaim> value = decoder.value(record);
    if (value.isEmpty()) {
      tally.find(Kind.UNREADABLE, place, "a claim", "bytes that can't be read");
      return;
    }
    String id = value.get().getClaim().getClaimId();
    String key = record.key() == null ? "" : new StringDeserializer().deserialize("", record.key());
    if (!key.equals(id)) {
      tally.find(Kind.DIFFERENT, place, "claim " + id + " under its id as key", "key " + key);
    }
    int entry = table.find(Digest.of(id, Decoder.replay(record)));
    if (entry != DigestTable.NONE) {
      known(id, entry, decoder.digest(value.get()), place);
    } else if (isNew) {
      tally.count("claims published since");
    } else if (reachOfEnriched.isBefore(value.get().getArticleId(), record.timestamp())) {
      tally.count("claims whose enriched record may be deleted");
    } else {
      tally.find(
          Kind.FOREIGN, place, "only claims of " + enriched, "claim " + id + ", which is in none");
    }
  }

  private void known(String id, int entry, Digest content, Place.InTopic place) {
    table.see(entry);
    String origin = "claim " + id + " of " + placeOf(entry);
    if (table.seen(entry) > table.expected(entry)) {
      tally.find(
          Kind.DOUBLED, place, origin + " once", "it is there " + table.seen(entry) + " times");
    }
    if (!table.is(Flag.AMBIGUOUS, entry) && !table.hasContent(entry, content)) {
      tally.find(Kind.DIFFERENT, place, origin + " as it was enriched", "another content");
    }
  }

  /** How many claims are not published so far. */
  long missing() {
    letters.refresh();
    return unusable.missing() + table.entries().filter(this::isMissing).count();
  }

  private boolean isMissing(int entry) {
    return table.seen(entry) == 0
        && !table.is(Flag.OLD, entry)
        && !table.is(Flag.REPLACED, entry)
        && !letters.has(STEPS, placeOf(entry));
  }

  private Place.InTopic placeOf(int entry) {
    return Place.InTopic.unpacked(enriched, table.place(entry));
  }

  /** Says what is missing now; to be called once, at the end. */
  CheckResult result() {
    unusable.report(
        tally,
        LETTERS,
        "an enriched paragraph that claims can be made of, or a dead letter of it",
        "one that none can be made of, and no dead letter");
    table.entries().forEach(this::report);
    return tally.result();
  }

  private void report(int entry) {
    if (isMissing(entry)) {
      tally.find(
          Kind.MISSING,
          placeOf(entry),
          "each claim of this record once in " + decoder.topic().name(),
          "one of them is not there");
    } else if (table.seen(entry) == 0 && table.is(Flag.REPLACED, entry)) {
      tally.count("claims that a replay has replaced");
    } else if (table.seen(entry) == 0 && table.is(Flag.OLD, entry)) {
      tally.count("claims that may be deleted");
    }
  }
}
