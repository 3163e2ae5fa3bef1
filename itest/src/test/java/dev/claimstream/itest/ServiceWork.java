package dev.claimstream.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.claimstream.app.letters.LetterSelection;
import dev.claimstream.app.letters.Redrive;
import dev.claimstream.app.letters.RedriveOutcome;
import dev.claimstream.app.letters.RedrivePlan;
import dev.claimstream.app.replay.ParagraphReplay;
import dev.claimstream.app.replay.ReplayPlan;
import dev.claimstream.app.replay.Selection;
import dev.claimstream.app.verify.Verification;
import dev.claimstream.app.verify.VerifyConfig;
import dev.claimstream.enrich.ArticleEnricher;
import dev.claimstream.enrich.EnrichConfig;
import dev.claimstream.enrich.EnrichService;
import dev.claimstream.ingest.Ingest;
import dev.claimstream.ingest.IngestConfig;
import dev.claimstream.ingest.IngestListener;
import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.Topics;
import dev.claimstream.sink.ClaimsConfig;
import dev.claimstream.sink.FilesConfig;
import dev.claimstream.sink.PlainJson;
import dev.claimstream.sink.Sink;
import dev.claimstream.sink.SinkConfig;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The work of the users of the manifests, in this JVM.
 *
 * @param folder of this run, for state and files; its name makes the run's article another one
 */
record ServiceWork(SecuredKafka kafka, Path folder) {

  private static final ArticleEnricher ENRICHER = ArticleEnricher.load();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * Does a user's work, once or for 30 seconds.
   *
   * @throws Exception what makes it end before
   */
  void of(String user) throws Exception {
    Cluster cluster = kafka.as(user);
    switch (user) {
      case "claimstream-ingest" -> ingest(cluster);
      case "claimstream-enrich" -> {
        ingest(kafka.as("claimstream-ingest"));
        enrich(cluster);
      }
      case "claimstream-sink" -> sink(cluster);
      case "claimstream-operator" -> operate(cluster);
      case "claimstream-consumer" -> claims(cluster);
      default -> throw new IllegalArgumentException("nobody knows the work of " + user);
    }
  }

  private void ingest(Cluster cluster) {
    String text = "Report of " + folder.getFileName() + "\n\n\"It is done,\" said Anna Berg.\n";
    try (Ingest ingest =
        Ingest.connect(cluster, kafka.topics(), IngestConfig.defaults(), IngestListener.NONE)) {
      ingest.stream("report.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
      ingest.finish();
    }
  }

  private void enrich(Cluster cluster) throws Exception {
    EnrichConfig config = EnrichConfig.defaults().withStateDir(folder.resolve("state"));
    try (EnrichService service = EnrichService.start(cluster, kafka.topics(), ENRICHER, config)) {
      endOf(service.stopped());
    }
  }

  private void sink(Cluster cluster) throws Exception {
    var config =
        new SinkConfig(
            Optional.of(ClaimsConfig.defaults()),
            Optional.of(FilesConfig.in(folder.resolve("files"))),
            Duration.ofSeconds(5));
    try (Sink sink = Sink.start(cluster, kafka.topics(), config)) {
      endOf(sink.ended());
    }
  }

  /** Verifies what is there, sends all of it again, and all dead letters back. */
  private void operate(Cluster cluster) throws Exception {
    Verification.run(
        cluster,
        kafka.topics(),
        new VerifyConfig(Optional.empty(), Duration.ZERO, 1),
        progress -> {});
    String run = folder.getFileName().toString();
    var everything =
        new Selection(
            Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    var replay = new ReplayPlan(run, everything, false, OptionalDouble.empty(), false);
    new ParagraphReplay(kafka.topics().paragraphs(), replay, soFar -> {}).run(cluster);
    var redrive =
        new RedrivePlan(run, LetterSelection.ALL, Long.MAX_VALUE, Integer.MAX_VALUE, true, false);
    List<RedriveOutcome> outcomes = new ArrayList<>();
    new Redrive(redrive, (letter, outcome, why) -> outcomes.add(outcome)).run(cluster);
    assertThat(outcomes).contains(RedriveOutcome.SENT);
  }

  private static void endOf(CompletableFuture<?> service) throws Exception {
    service.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The claims of the seed article, as plain JSON, as a downstream consumer gets them. */
  List<String> claims(Cluster cluster) {
    Map<String, Object> properties = new TreeMap<>(cluster.clientProperties());
    properties.put("bootstrap.servers", cluster.bootstrapServers());
    properties.put("group.id", "consumer-of-a-test");
    properties.put("auto.offset.reset", "earliest");
    properties.put("isolation.level", "read_committed");
    List<String> claims = new ArrayList<>();
    var deserializer = kafka.topics().claims().valueSerde().deserializer();
    try (var consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(Topics.CLAIMS, Topics.ENRICHED));
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                consumer
                    .poll(Duration.ofMillis(200))
                    .records(Topics.CLAIMS)
                    .forEach(
                        r ->
                            claims.add(
                                PlainJson.of(deserializer.deserialize(r.topic(), r.value()))));
                return claims.size() >= Seed.goldenClaims();
              });
    }
    return claims;
  }
}
