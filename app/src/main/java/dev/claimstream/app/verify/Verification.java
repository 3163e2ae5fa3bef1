package dev.claimstream.app.verify;

import dev.claimstream.app.topic.CommittedReader;
import dev.claimstream.schemas.BrokerException;
import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.Topics;
import dev.claimstream.sink.PublishedFolder;
import dev.claimstream.sink.SinkException;
import dev.claimstream.sink.TopicIds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Compares what went in with what came out, at one moment of a stream that may go on: every
 * paragraph once in the enriched topic, its claims once in the claims topic, its record once in the
 * files. Changes nothing and belongs to no consumer group.
 *
 * <p>Where each topic ends is looked up against the flow, claims first. So what is there by then
 * must have its origin in the topic before; and what is made of the last paragraphs is waited for.
 */
public final class Verification {

  private final Cluster cluster;
  private final Topics topics;
  private final VerifyConfig config;
  private final Progress progress;
  private final Settling settling;
  private final Map<TopicPartition, Long> lastEnriched = new HashMap<>();

  private Verification(Cluster cluster, Topics topics, VerifyConfig config, Progress progress) {
    this.cluster = cluster;
    this.topics = topics;
    this.config = config;
    this.progress = progress;
    this.settling = new Settling(config.settle(), progress);
  }

  /**
   * Compares all that is there now.
   *
   * @param progress hears now and then how far it has come
   * @throws IOException when the folder of the files can't be read
   * @throws BrokerException when Kafka does not give what is needed
   * @throws dev.claimstream.schemas.SchemaRegistryException when the registry doesn't
   */
  public static Report run(
      Cluster cluster, Topics topics, VerifyConfig config, Consumer<String> progress)
      throws IOException {
    try {
      return new Verification(cluster, topics, config, new Progress(progress)).run();
    } catch (KafkaException | SinkException e) {
      throw new BrokerException(
          "Kafka at %s could not be read to the end: %s"
              .formatted(cluster.bootstrapServers(), e.getMessage()),
          e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Report run() throws IOException {
    Optional<PublishedFolder> folder = Optional.empty();
    if (config.files().isPresent()) {
      folder = Optional.of(PublishedFolder.at(config.files().get()));
    }
    var ofLetters = new Tally("dead letters", config.examples());
    List<CheckResult> results = new ArrayList<>();
    try (CommittedReader claims = open(topics.claims().name());
        CommittedReader enriched = open(topics.enriched().name());
        CommittedReader paragraphs = open(topics.paragraphs().name());
        Letters letters = new Letters(open(topics.deadLetters().name()), ofLetters)) {
      Map<TopicPartition, Long> oldClaims = claims.ends();
      Map<TopicPartition, Long> oldEnriched = enriched.ends();
      Reach ofEnriched = reach(enriched, topics.enriched().name());
      var enrichedOnce =
          new EnrichedOnce(
              topics,
              letters,
              reach(paragraphs, topics.paragraphs().name()),
              ofEnriched,
              config.examples());
      var claimsOnce =
          new ClaimsOnce(
              topics,
              letters,
              ofEnriched,
              reach(claims, topics.claims().name()),
              config.examples());
      readParagraphs(paragraphs, letters, enrichedOnce);
      compareEnriched(enriched, oldEnriched, enrichedOnce, claimsOnce);
      results.add(enrichedOnce.result());
      compareClaims(claims, oldClaims, claimsOnce);
      results.add(claimsOnce.result());
      if (folder.isPresent()) {
        results.add(compareFiles(folder.get(), enriched, letters));
      }
      letters.refresh();
    }
    results.add(ofLetters.result());
    return new Report(results);
  }

  private static void readParagraphs(
      CommittedReader paragraphs, Letters letters, EnrichedOnce enrichedOnce) {
    Map<TopicPartition, Long> ends = paragraphs.ends();
    letters.refresh();
    paragraphs.readTo(
        ends,
        record -> {
          if (isBefore(ends, record)) {
            enrichedOnce.paragraph(record);
          }
        });
  }

  private void compareEnriched(
      CommittedReader enriched,
      Map<TopicPartition, Long> old,
      EnrichedOnce enrichedOnce,
      ClaimsOnce claimsOnce) {
    var decoder = new Decoder<>(topics.enriched());
    Consumer<ConsumerRecord<byte[], byte[]>> taker =
        record -> {
          Optional<EnrichedParagraph> value = decoder.value(record);
          value.ifPresent(v -> enrichedOnce.enriched(record, v, !isBefore(old, record)));
          claimsOnce.enriched(record, value);
          lastEnriched.put(new TopicPartition(record.topic(), record.partition()), record.offset());
        };
    enriched.readTo(enriched.ends(), taker);
    settling.await(
        "enrich", () -> enrichedOnce.missing() == 0, atMost -> enriched.poll(atMost, taker));
  }

  private void compareClaims(
      CommittedReader claims, Map<TopicPartition, Long> old, ClaimsOnce claimsOnce) {
    Consumer<ConsumerRecord<byte[], byte[]>> taker =
        record -> claimsOnce.claim(record, !isBefore(old, record));
    claims.readTo(claims.ends(), taker);
    settling.await(
        "the claims", () -> claimsOnce.missing() == 0, atMost -> claims.poll(atMost, taker));
  }

  private CheckResult compareFiles(
      PublishedFolder folder, CommittedReader enriched, Letters letters) throws IOException {
    var decoder = new Decoder<>(topics.enriched());
    String topicId = TopicIds.of(cluster, topics.enriched().name());
    var filesOnce = new FilesOnce(folder, decoder, topicId, letters, config.examples());
    settling.await(
        "the files",
        () -> {
          try {
            return filesOnce.reach(lastEnriched);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        Verification::sleep);
    return filesOnce.check(enriched, lastEnriched);
  }

  private static boolean isBefore(Map<TopicPartition, Long> ends, ConsumerRecord<?, ?> record) {
    Long end = ends.get(new TopicPartition(record.topic(), record.partition()));
    return end != null && record.offset() < end;
  }

  private CommittedReader open(String topic) {
    return CommittedReader.open(
        cluster, topic, read -> progress.say(() -> "%s: %,d records read".formatted(topic, read)));
  }

  private Reach reach(CommittedReader opened, String topic) {
    return Reach.of(opened, () -> open(topic));
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BrokerException("interrupted while waiting for files", e);
    }
  }
}
