package dev.claimstream.app.letters;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.claimstream.app.replay.ProducerProperties;
import dev.claimstream.enrich.LetterReason;
import dev.claimstream.schemas.BrokerException;
import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.DeadLetterHeaders;
import dev.claimstream.schemas.ReplayHeaders;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends what became dead letters back to where it was: key, value and headers as they were, into
 * the partition in which the record was. In transactions of some letters each, together with the
 * notes that they were sent; a second run at the same time ends the first one.
 */
public final class Redrive {

  private static final Set<String> OF_LETTERS =
      Set.of(
          DeadLetterHeaders.STEP,
          DeadLetterHeaders.OMITTED,
          DeadLetterHeaders.EXCEPTION,
          DeadLetterHeaders.MESSAGE,
          DeadLetterHeaders.STACKTRACE,
          DeadLetterHeaders.TOPIC,
          DeadLetterHeaders.PARTITION,
          DeadLetterHeaders.OFFSET);

  private static final String TRANSACTIONAL_ID = "claimstream-redrive";
  private static final String TAG_ARTICLE = LetterReason.FAILED.step();
  private static final int RECORDS_A_LETTER = 2; // itself and its note
  private static final int BATCH_RECORDS = 100 * RECORDS_A_LETTER;
  private static final long BATCH_BYTES = 16 << 20;

  /** Hears of each letter. */
  @FunctionalInterface
  public interface Listener {
    /**
     * One letter of the selection.
     *
     * @param why what speaks against sending it; empty when it is sent
     */
    void decided(Letter letter, RedriveOutcome outcome, String why);
  }

  private final RedrivePlan plan;
  private final Listener listener;
  private final Set<FailedRecord> sent = new HashSet<>();
  private long left;
  private long committed;

  /** One run. */
  public Redrive(RedrivePlan plan, Listener listener) {
    this.plan = plan;
    this.listener = listener;
    this.left = plan.limit();
  }

  /**
   * Sends the letters of the selection.
   *
   * @throws BrokerException when the broker refuses; what was committed before is noted, so that
   *     the same again goes on
   */
  public void run(Cluster cluster) {
    WayBack back = WayBack.of(cluster);
    if (plan.dryRun()) {
      try (Letters letters = Letters.open(cluster)) {
        letters.forEach(plan.selection(), letter -> decide(letter, letters, back));
      }
      return;
    }
    try (Producer<byte[], byte[]> producer = producer(cluster)) {
      producer.initTransactions(); // before the notes are read: nobody else writes any from now on
      try (Letters letters = Letters.open(cluster)) {
        var batch = new Batch(producer);
        letters.forEach(
            plan.selection(),
            letter -> decide(letter, letters, back).ifPresent(failed -> batch.add(letter, failed)));
        batch.commit();
      }
    } catch (TransactionalIdAuthorizationException e) {
      throw new BrokerException(
          "this user may not write with the transactional id " + TRANSACTIONAL_ID, e);
    } catch (KafkaException e) {
      if (isTakenOver(e)) {
        throw new BrokerException(
            "another `dlq redrive` has taken over, and sends what it selects; letters that this one"
                + " had sent back before: "
                + committed,
            e);
      }
      throw new BrokerException(
          "letters could not be sent back: %s. Nothing of the transaction at hand is visible; the"
                  .formatted(e.getMessage())
              + " same again goes on from there",
          e);
    }
  }

  /** Whether another producer with our transactional id has begun since. */
  private static boolean isTakenOver(KafkaException e) {
    return Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
        .anyMatch(
            cause ->
                cause instanceof ProducerFencedException
                    || cause instanceof InvalidProducerEpochException);
  }

  /** Says what becomes of a letter, and the record to send it back as, if it is sent. */
  private Optional<FailedRecord> decide(Letter letter, Letters letters, WayBack back) {
    if (left == 0) {
      return Optional.empty();
    }
    Optional<String> obstacle = back.obstacle(letter);
    if (obstacle.isPresent()) {
      return leave(letter, RedriveOutcome.REFUSED, obstacle.get());
    }
    FailedRecord failed = letter.record().orElseThrow();
    if (sent.contains(failed) || (letters.isRedriven(letter) && !plan.again())) {
      return leave(letter, RedriveOutcome.DONE_BEFORE, "sent back before");
    }
    if (letter.redriven() >= plan.maxRedrives()) {
      return leave(
          letter,
          RedriveOutcome.TOO_OFTEN,
          "came back " + letter.redriven() + " times, and failed each time");
    }
    left--;
    sent.add(failed);
    boolean marked = isTakenIn(letter);
    listener.decided(letter, marked ? RedriveOutcome.SENT_AS_REPLAY : RedriveOutcome.SENT, "");
    return Optional.of(failed);
  }

  private Optional<FailedRecord> leave(Letter letter, RedriveOutcome outcome, String why) {
    listener.decided(letter, outcome, why);
    return Optional.empty();
  }

  /** Whether enrich has the paragraph, and would drop it as a repetition. */
  private static boolean isTakenIn(Letter letter) {
    return letter.step().equals(TAG_ARTICLE);
  }

  private ProducerRecord<byte[], byte[]> original(Letter letter, FailedRecord failed) {
    var original =
        new ProducerRecord<>(
            failed.topic(), failed.partition(), letter.found().key(), letter.found().value());
    Headers headers = original.headers();
    for (Header header : letter.found().headers()) {
      if (!OF_LETTERS.contains(header.key())) {
        headers.add(header);
      }
    }
    mark(headers, ReplayHeaders.REDRIVEN, Integer.toString(letter.redriven() + 1));
    mark(
        headers,
        ReplayHeaders.ORIGINAL,
        ReplayHeaders.position(
            letter.found().topic(), letter.found().partition(), letter.found().offset()));
    if (isTakenIn(letter)) {
      mark(headers, ReplayHeaders.REPLAY, plan.replayId());
    }
    return original;
  }

  private static void mark(Headers headers, String name, String value) {
    headers.remove(name).add(name, value.getBytes(UTF_8));
  }

  private static Producer<byte[], byte[]> producer(Cluster cluster) {
    Map<String, Object> properties = ProducerProperties.of(cluster, TRANSACTIONAL_ID);
    properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, TRANSACTIONAL_ID);
    return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Letters of one transaction, which is all or nothing. Opened only when all are there. */
  private final class Batch {

    private final Producer<byte[], byte[]> producer;
    private final List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    private long bytes;

    Batch(Producer<byte[], byte[]> producer) {
      this.producer = producer;
    }

    void add(Letter letter, FailedRecord failed) {
      records.add(original(letter, failed));
      records.add(Letters.note(letter, failed));
      bytes += letter.found().serializedValueSize();
      if (records.size() >= BATCH_RECORDS || bytes >= BATCH_BYTES) {
        commit();
      }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the commit fails if one of them does
    void commit() {
      if (!records.isEmpty()) {
        producer.beginTransaction();
        records.forEach(producer::send);
        producer.commitTransaction();
        committed += records.size() / RECORDS_A_LETTER;
        records.clear();
        bytes = 0;
      }
    }
  }
}
