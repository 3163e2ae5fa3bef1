package dev.claimstream.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.claimstream.app.replay.ProducerProperties;
import dev.claimstream.app.topic.TopicScan;
import dev.claimstream.enrich.ArticleEnricher;
import dev.claimstream.enrich.EnrichConfig;
import dev.claimstream.enrich.EnrichedArticle;
import dev.claimstream.enrich.Enrichment;
import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.ReplayHeaders;
import dev.claimstream.schemas.TopicSettings;
import dev.claimstream.schemas.Topics;
import dev.claimstream.sink.SinkConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Broker, enrich and sink at work, with the commands and the topics at hand. */
final class RunningPipeline implements AutoCloseable {

  static final String NO_REPLAY = "(none)";

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ArticleEnricher TAGGER = ArticleEnricher.load();

  private final Path folder;
  private final LocalServices services;
  private final LocalPipeline pipeline;
  private volatile String broken = "";
  private volatile boolean findsEntities = true;

  RunningPipeline(Path folder) throws Exception {
    this.folder = folder;
    Duration retention = Duration.ofDays(30);
    services =
        LocalServices.start(
            0, 0, Optional.empty(), new TopicSettings(2, Optional.empty(), retention, retention));
    pipeline =
        LocalPipeline.start(
            services,
            tagger(),
            EnrichConfig.defaults().withStateDir(folder.resolve("state")),
            new SinkConfig(
                SinkConfig.defaults().claims(),
                Optional.empty(),
                SinkConfig.defaults().stopTimeout()));
  }

  @Override
  public void close() {
    pipeline.close();
    services.close();
  }

  private Enrichment tagger() {
    return (article, assembly) -> {
      if (article.get(0).getArticleId().equals(broken)) {
        throw new IllegalStateException("the tagger broke");
      }
      EnrichedArticle found = TAGGER.enrich(article, assembly);
      return findsEntities
          ? found
          : new EnrichedArticle(
              found.paragraphs().stream().map(RunningPipeline::withoutEntities).toList(),
              found.defects());
    };
  }

  private static EnrichedParagraph withoutEntities(EnrichedParagraph p) {
    return new EnrichedParagraph(
        p.getParagraph(), List.of(), p.getClaims(), p.getTagger(), p.getAssembly());
  }

  /** From now on the tagger throws on this article; on none when it is "". */
  void breakOn(String article) {
    broken = article;
  }

  /** From now on the tagger has other rules. */
  void findEntities(boolean yes) {
    findsEntities = yes;
  }

  void ingest(String id, String text) throws Exception {
    Path file = folder.resolve(id + ".txt");
    Files.writeString(file, "---\nid: " + id + "\n---\n" + text);
    assertThat(run("ingest", file.toString()).code()).isEqualTo(ExitCode.OK);
  }

  Cluster cluster() {
    return services.cluster();
  }

  Run run(String... arguments) {
    return Run.inEnvironment(
            "CLAIMSTREAM_BOOTSTRAP", services.cluster().bootstrapServers(),
            "CLAIMSTREAM_REGISTRY", services.cluster().registry().toString())
        .with(arguments);
  }

  void put(ProducerRecord<byte[], byte[]> message) throws Exception {
    Map<String, Object> properties = ProducerProperties.of(services.cluster(), "test");
    try (var producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(message).get();
    }
  }

  void awaitLetters(String key, int count) {
    await()
        .atMost(PATIENCE)
        .until(() -> records(Topics.DEAD_LETTERS, key, "(any)").size() == count);
  }

  List<ConsumerRecord<byte[], byte[]>> awaitEnriched(String article, String replay, int count) {
    await().atMost(PATIENCE).until(() -> enriched(article, replay).size() == count);
    return enriched(article, replay);
  }

  List<ConsumerRecord<byte[], byte[]>> enriched(String article, String replay) {
    return records(Topics.ENRICHED, article, replay);
  }

  List<ConsumerRecord<byte[], byte[]>> records(String topic, String key, String replay) {
    return all(topic).stream()
        .filter(found -> found.key() != null && new String(found.key(), UTF_8).equals(key))
        .filter(
            found -> replay.equals("(any)") || header(found, ReplayHeaders.REPLAY).equals(replay))
        .toList();
  }

  List<ConsumerRecord<byte[], byte[]>> all(String topic) {
    var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
    try (TopicScan scan = TopicScan.open(services.cluster(), topic)) {
      scan.forEach(found::add);
    }
    return found;
  }

  static String header(ConsumerRecord<?, ?> found, String name) {
    Header header = found.headers().lastHeader(name);
    return header == null ? NO_REPLAY : new String(header.value(), UTF_8);
  }
}
