package dev.claimstream.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import dev.claimstream.schemas.BrokerException;
import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.Paragraph;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without a broker; that Kafka takes what is sent is tested with the whole system. */
class IngestTest {

  private static final String TWO_ARTICLES =
      """
      {"id":"a1","text":"One.\\nTwo."}
      {"id":"a2","text":"Three."}
      """;

  private final List<String> refused = new CopyOnWriteArrayList<>();
  private final MockProducer<byte[], byte[]> letters =
      new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
  private final IngestListener listener =
      new IngestListener() {
        @Override
        public void refused(Reading.Refused r) {
          refused.add(r.origin() + ": " + r.reason());
        }
      };

  private static MockProducer<String, Paragraph> producer(boolean acknowledging) {
    Serializer<Paragraph> serializer = (topic, value) -> value.getText().getBytes(UTF_8);
    return new MockProducer<>(acknowledging, null, new StringSerializer(), serializer);
  }

  private Ingest ingest(MockProducer<String, Paragraph> producer, IngestConfig config) {
    return new Ingest(
        producer,
        "news.paragraphs",
        new RefusedLetters(letters, "news.dead-letters"),
        config,
        listener);
  }

  private static void stream(Ingest ingest, String content) {
    ingest.stream("stdin", new ByteArrayInputStream(content.getBytes(UTF_8)));
  }

  private static List<String> keys(MockProducer<String, Paragraph> producer) {
    return producer.history().stream().map(ProducerRecord::key).toList();
  }

  @Test
  void paragraphsAreSentInOrderUnderTheKeyOfTheirArticle() {
    var producer = producer(true);
    Ingest ingest = ingest(producer, IngestConfig.defaults());

    stream(ingest, TWO_ARTICLES);

    assertThat(keys(producer)).containsExactly("a1", "a1", "a2");
    assertThat(producer.history())
        .extracting(r -> r.value().getText())
        .containsExactly("One.", "Two.", "Three.");
    assertThat(ingest.finish()).isEqualTo(new IngestResult(2, 3, 0));
  }

  @Test
  void headersTellTheEventAndOnlyTheyTellTheTime() {
    var producer = producer(true);
    Ingest ingest = ingest(producer, IngestConfig.defaults());

    stream(ingest, TWO_ARTICLES);
    stream(ingest, TWO_ARTICLES);

    ProducerRecord<String, Paragraph> second = producer.history().get(1);
    var headers = new TreeMap<String, String>();
    second.headers().forEach(h -> headers.put(h.key(), new String(h.value(), UTF_8)));
    String revision = second.value().getRevision();
    assertThat(headers)
        .containsEntry("ce_specversion", "1.0")
        .containsEntry("ce_id", "a1/" + revision + "/1")
        .containsEntry("ce_source", "/claimstream/ingest")
        .containsEntry("ce_type", "dev.claimstream.paragraph")
        .hasSize(5);
    assertThat(Instant.parse(headers.get("ce_time"))).isBeforeOrEqualTo(Instant.now());
    assertThat(producer.history().get(4).value()).isEqualTo(second.value());
  }

  @Test
  void eachRepetitionIsAnArticleOfItsOwn() {
    var producer = producer(true);
    Ingest ingest = ingest(producer, IngestConfig.defaults().withRepeat(3));

    stream(ingest, "{\"id\":\"a1\",\"text\":\"One.\"}");

    assertThat(keys(producer)).containsExactly("a1", "a1~2", "a1~3");
    assertThat(ingest.finish()).isEqualTo(new IngestResult(3, 3, 0));
  }

  @Test
  void aFeedHasIdsOfItsOwn() {
    var producer = producer(true);
    Ingest ingest = ingest(producer, IngestConfig.defaults().withRepeat(2).withFeed("monday"));

    stream(ingest, "{\"id\":\"a1\",\"text\":\"One.\"}");

    assertThat(keys(producer)).containsExactly("a1@monday", "a1@monday~2");
    assertThat(ingest.finish()).isEqualTo(new IngestResult(2, 2, 0));
  }

  @Test
  void filesAndDirectoriesArePublishedInOrderAndWhatCannotBeUsedIsCounted(@TempDir Path directory)
      throws IOException {
    Files.writeString(directory.resolve("b.ndjson"), "{\"id\":\"b\",\"text\":\"B.\"}\n{");
    Files.writeString(directory.resolve("a.txt"), "---\nid: a\n---\nA.");
    Path empty = Files.createFile(directory.resolve("c.txt"));
    var producer = producer(true);
    Ingest ingest = ingest(producer, IngestConfig.defaults());

    ingest.files(List.of(directory, directory.resolve("a.txt"), directory.resolve("d.txt")));

    assertThat(keys(producer)).containsExactly("a", "b", "a");
    assertThat(ingest.finish().refused()).isEqualTo(3);
    assertThat(refused)
        .satisfiesExactly(
            r -> assertThat(r).startsWith(directory.resolve("b.ndjson") + ":2: not JSON"),
            r -> assertThat(r).startsWith(empty + ": empty"),
            r -> assertThat(r).isEqualTo(directory.resolve("d.txt") + ": no such file"));
  }

  @Test
  void aParagraphThatKafkaWillNeverTakeIsReportedAndTheRestGoesOn() {
    var producer = producer(false);
    Ingest ingest = ingest(producer, IngestConfig.defaults());

    stream(ingest, TWO_ARTICLES);
    producer.completeNext();
    producer.errorNext(new RecordTooLargeException("2 MiB"));
    producer.completeNext();

    assertThat(ingest.finish()).isEqualTo(new IngestResult(2, 2, 1));
    assertThat(refused).containsExactly("stdin:1: paragraph 1 was not taken: 2 MiB");
  }

  @Test
  void aParagraphThatCannotBeWrittenIsReportedAndTheRestGoesOn() {
    Serializer<Paragraph> serializer =
        (topic, value) -> {
          if (value.getText().equals("Two.")) {
            throw new SerializationException("half a surrogate pair");
          }
          return new byte[1];
        };
    var producer = new MockProducer<>(true, null, new StringSerializer(), serializer);
    Ingest ingest = ingest(producer, IngestConfig.defaults());

    stream(ingest, TWO_ARTICLES);

    assertThat(ingest.finish()).isEqualTo(new IngestResult(2, 2, 1));
    assertThat(refused).hasSize(1);
  }

  @Test
  void aBrokerThatIsGoneEndsTheWork() {
    var producer = producer(false);
    Ingest ingest = ingest(producer, IngestConfig.defaults());
    stream(ingest, TWO_ARTICLES);
    producer.completeNext();
    assertThat(ingest.failure()).isEmpty();
    producer.errorNext(new TimeoutException("expired"));
    assertThat(ingest.failure()).containsInstanceOf(TimeoutException.class);

    assertThatExceptionOfType(BrokerException.class)
        .isThrownBy(() -> stream(ingest, TWO_ARTICLES))
        .withMessageContaining("expired")
        .withMessageContaining("1 were taken");
    assertThatExceptionOfType(BrokerException.class).isThrownBy(ingest::finish);
  }

  @Test
  void stoppingLetsTheArticleAtHandBePublishedWholeAndTakesNoOther() {
    var producer = producer(true);
    // Given: so slow that the second paragraph would take an hour
    Ingest ingest = ingest(producer, IngestConfig.defaults().withRate(1 / 3600.0));
    var reading = CompletableFuture.runAsync(() -> stream(ingest, TWO_ARTICLES));
    await().until(() -> producer.history().size() == 1);

    ingest.close();
    reading.join();

    assertThat(keys(producer)).containsExactly("a1", "a1");
    assertThat(producer.closed()).isTrue();
  }

  @Test
  void whatTheLedgerHoldsIsNotPublishedAgain(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("a.txt"), "The text.");
    var config = IngestConfig.defaults().withLedger(directory.resolve("ledger"));
    var producer = producer(true);

    ingest(producer, config).files(List.of(file));
    ingest(producer, config).files(List.of(file));

    assertThat(keys(producer)).hasSize(1);
  }

  @Test
  void aWatchedDirectoryIsPublishedAsItGrowsUntilStopped(@TempDir Path directory)
      throws IOException {
    var producer = producer(true);
    Ingest ingest = ingest(producer, IngestConfig.defaults().withLookEvery(Duration.ofMillis(5)));
    Files.writeString(directory.resolve("a.txt"), "---\nid: a\n---\nA.");
    var watching = CompletableFuture.runAsync(() -> ingest.watch(directory));
    await().until(() -> keys(producer).contains("a"));

    Files.writeString(directory.resolve("b.txt"), "---\nid: b\n---\nB.");
    await().until(() -> keys(producer).contains("b"));
    ingest.stop();
    watching.join();

    assertThat(keys(producer)).containsExactly("a", "b");
  }

  @Test
  void progressIsReportedWhilePublishing() {
    var reports = new CopyOnWriteArrayList<IngestResult>();
    var producer = producer(true);
    var ingest =
        new Ingest(
            producer,
            "news.paragraphs",
            new RefusedLetters(letters, "news.dead-letters"),
            IngestConfig.defaults().withRate(1_000),
            new IngestListener() {
              @Override
              public void progress(IngestResult soFar) {
                reports.add(soFar);
              }
            });
    var publishing = CompletableFuture.runAsync(() -> stream(ingest, "line.\n".repeat(10_000)));

    await().until(() -> !reports.isEmpty());
    ingest.close();
    publishing.join();

    assertThat(reports.get(0).paragraphs()).isBetween(1L, 9_999L);
  }

  @Test
  void theClusterMayTuneTheProducerButNotItsGuarantees() {
    var cluster =
        new Cluster(
            "localhost:9092",
            URI.create("http://localhost:8081"),
            Map.of("linger.ms", "5", "acks", "0", "enable.idempotence", "false"));

    assertThat(ProducerSettings.of(cluster))
        .containsEntry("linger.ms", "5")
        .containsEntry("acks", "all")
        .containsEntry("enable.idempotence", true)
        .containsEntry("max.in.flight.requests.per.connection", 1)
        .containsEntry("bootstrap.servers", "localhost:9092");
  }

  @Test
  void settingsThatMakeNoSenseAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IngestConfig.defaults().withRate(0))
        .withMessageContaining("got 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IngestConfig.defaults().withRate(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> IngestConfig.defaults().withRepeat(0));
    assertThatIllegalArgumentException().isThrownBy(() -> IngestConfig.defaults().withFeed(" "));
  }
}
