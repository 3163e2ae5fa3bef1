package dev.claimstream.app.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.app.LocalPipeline;
import dev.claimstream.app.LocalServices;
import dev.claimstream.app.verify.TopicsCopy.Message;
import dev.claimstream.enrich.ArticleEnricher;
import dev.claimstream.enrich.EnrichConfig;
import dev.claimstream.ingest.Ingest;
import dev.claimstream.ingest.IngestConfig;
import dev.claimstream.ingest.IngestListener;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.PublishedClaim;
import dev.claimstream.schemas.TopicSettings;
import dev.claimstream.schemas.Topics;
import dev.claimstream.sink.ClaimsConfig;
import dev.claimstream.sink.FilesConfig;
import dev.claimstream.sink.FilesFormat;
import dev.claimstream.sink.RollPolicy;
import dev.claimstream.sink.SinkConfig;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;

/** One run of the real pipeline, found clean; and copies of its topics and files to damage. */
abstract class CleanRun {

  static final int ARTICLES = 12;

  static final String ARTICLE =
      """
      Harbour to be dredged

      "The channel will be deeper by May," harbour master Ida Lund said on Monday.

      Fishermen were less sure. "We have heard that before," said Olav Strand of the boat owners.
      """;

  static final String PARAGRAPHS = "paragraphs to enriched";
  static final String CLAIMS = "enriched to claims";
  static final String FILES = "enriched to files";
  static final Duration PATIENCE = Duration.ofMinutes(2);
  static final AtomicInteger CASES = new AtomicInteger();
  @TempDir static Path folder;
  static LocalServices services;
  static TopicsCopy records;

  @BeforeAll
  static void aCleanRun() throws Exception {
    var settings = new TopicSettings(2, Optional.empty(), Duration.ofDays(1), Duration.ofDays(1));
    services = LocalServices.start(0, 0, Optional.of(folder.resolve("broker")), settings);
    var sink =
        new SinkConfig(
            Optional.of(ClaimsConfig.defaults()),
            Optional.of(
                new FilesConfig(
                    files(),
                    FilesFormat.NDJSON,
                    "files",
                    new RollPolicy(1 << 20, 4, Duration.ofSeconds(5)),
                    Duration.ofMillis(100))),
            Duration.ofSeconds(10));
    EnrichConfig enrich = EnrichConfig.defaults().withStateDir(folder.resolve("state"));
    try (LocalPipeline pipeline =
        LocalPipeline.start(services, ArticleEnricher.load(), enrich, sink)) {
      send(Topics.PARAGRAPHS, "no paragraph");
      ingest(ARTICLES);
      send(Topics.ENRICHED, "no enriched paragraph");
      ingest(1); // again what was there first
      Report report = verify(services.topics(), Optional.of(files()), PATIENCE);
      assertThat(findings(report)).isEmpty();
      assertThat(counts(report, PARAGRAPHS))
          .containsEntry("paragraphs", 3L * ARTICLES + 4)
          .containsEntry("sent again", 3L)
          .containsEntry("dead letters", 1L)
          .containsEntry("enriched", 3L * ARTICLES);
      assertThat(counts(report, CLAIMS)).containsEntry("claims published", 2L * ARTICLES);
      assertThat(counts(report, FILES)).containsEntry("records", 3L * ARTICLES);
      assertThat(counts(report, "dead letters"))
          .containsOnly(
              Map.entry("of step read-paragraphs", 1L),
              Map.entry("of step read-enriched", 1L),
              Map.entry("of step write-files", 1L));
      assertThat(pipeline.enrich().counts().enriched()).isEqualTo(3 * ARTICLES);
    }
    records = TopicsCopy.read(services.cluster(), services.topics());
  }

  @AfterAll
  static void end() {
    services.close();
  }

  /** Something that goes wrong in a copy. */
  @FunctionalInterface
  interface Damage<C> {
    void to(C copy) throws IOException;
  }

  static Arguments topics(String name, Damage<TopicsCopy> damage, String... expected) {
    return Arguments.of(Named.of(name, damage), List.of(expected));
  }

  static Arguments files(String name, Damage<FolderCopy> damage, String... kinds) {
    return Arguments.of(
        Named.of(name, damage), Stream.of(kinds).map(kind -> FILES + ": " + kind).toList());
  }

  static Report verifyTopics(Damage<TopicsCopy> damage) throws Exception {
    TopicsCopy copy = records.copy();
    damage.to(copy);
    Topics topics = copy.write(services.cluster(), nextPrefix());
    return verify(topics, Optional.empty(), Duration.ZERO);
  }

  static Report verifyFiles(Damage<FolderCopy> damage) throws Exception {
    FolderCopy copy = FolderCopy.of(files(), folder.resolve(nextPrefix()));
    damage.to(copy);
    return verify(services.topics(), Optional.of(copy.root()), Duration.ZERO);
  }

  static String nextPrefix() {
    return "case-" + CASES.incrementAndGet() + ".";
  }

  static Report verify(Topics topics, Optional<Path> files, Duration settle) throws IOException {
    return Verification.run(
        services.cluster(), topics, new VerifyConfig(files, settle, 3), progress -> {});
  }

  /** Kinds of findings by check, in the order of the alphabet. */
  static List<String> findings(Report report) {
    var kinds = new TreeSet<String>();
    for (CheckResult check : report.checks()) {
      check.findings().forEach(f -> kinds.add(check.name() + ": " + f.kind().label()));
    }
    return List.copyOf(kinds);
  }

  static Map<String, Long> counts(Report report, String check) {
    return report.checks().stream()
        .filter(c -> c.name().equals(check))
        .findFirst()
        .orElseThrow()
        .counts();
  }

  static Path files() {
    return folder.resolve("files");
  }

  static void ingest(int times) {
    var config = IngestConfig.defaults().withRepeat(times);
    try (Ingest ingest =
        Ingest.connect(services.cluster(), services.topics(), config, IngestListener.NONE)) {
      ingest.stream("article.txt", new ByteArrayInputStream(ARTICLE.getBytes(UTF_8)));
      ingest.finish();
    }
  }

  static void send(String topic, String value) throws Exception {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", services.cluster().bootstrapServers());
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(topic, 0, new byte[0], value.getBytes(UTF_8))).get();
    }
  }

  static boolean readable(Message message) {
    return message.value().length > 0 && message.value()[0] == 0;
  }

  static int first(List<Message> messages, Predicate<Message> which) {
    for (int i = 0; i < messages.size(); i++) {
      if (readable(messages.get(i)) && which.test(messages.get(i))) {
        return i;
      }
    }
    throw new IllegalStateException("there is none");
  }

  static EnrichedParagraph enriched(Message message) {
    return services
        .topics()
        .enriched()
        .valueSerde()
        .deserializer()
        .deserialize(Topics.ENRICHED, message.value());
  }

  static dev.claimstream.schemas.Topic<String, PublishedClaim> claims() {
    return services.topics().claims();
  }
}
