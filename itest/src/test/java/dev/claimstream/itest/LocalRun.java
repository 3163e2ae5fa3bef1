package dev.claimstream.itest;

import dev.claimstream.app.LocalPipeline;
import dev.claimstream.app.LocalServices;
import dev.claimstream.enrich.ArticleEnricher;
import dev.claimstream.enrich.EnrichConfig;
import dev.claimstream.enrich.EnrichService;
import dev.claimstream.ingest.Ingest;
import dev.claimstream.ingest.IngestConfig;
import dev.claimstream.ingest.IngestListener;
import dev.claimstream.ingest.IngestResult;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.Paragraph;
import dev.claimstream.schemas.PublishedClaim;
import dev.claimstream.schemas.Topic;
import dev.claimstream.schemas.TopicSettings;
import dev.claimstream.schemas.Topics;
import dev.claimstream.sink.ClaimsConfig;
import dev.claimstream.sink.FilesConfig;
import dev.claimstream.sink.Sink;
import dev.claimstream.sink.SinkConfig;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A broker and a registry of its own for one test, and what the test does with them.
 *
 * @param services broker and registry
 * @param folder for state and files
 */
record LocalRun(LocalServices services, Path folder) implements AutoCloseable {

  private static final ArticleEnricher ENRICHER = ArticleEnricher.load();

  static LocalRun start(Path folder, int partitions) throws IOException {
    var settings =
        new TopicSettings(partitions, Optional.empty(), Duration.ofDays(1), Duration.ofDays(1));
    return new LocalRun(
        LocalServices.start(0, 0, Optional.of(folder.resolve("broker")), settings), folder);
  }

  Topics topics() {
    return services.topics();
  }

  Path files() {
    return folder.resolve("files");
  }

  /** Enrich and sink. */
  LocalPipeline pipeline() {
    return LocalPipeline.start(services, ENRICHER, enrichConfig(), sinkConfig());
  }

  EnrichService enrich() {
    return EnrichService.start(services.cluster(), topics(), ENRICHER, enrichConfig());
  }

  Sink sink() {
    return Sink.start(services.cluster(), topics(), sinkConfig());
  }

  EnrichConfig enrichConfig() {
    return EnrichConfig.defaults().withStateDir(folder.resolve("enrich"));
  }

  SinkConfig sinkConfig() {
    return new SinkConfig(
        Optional.of(ClaimsConfig.defaults()),
        Optional.of(FilesConfig.in(files())),
        Duration.ofSeconds(10));
  }

  /** Publishes an article as the ingest command does. */
  IngestResult ingest(String text) {
    return ingest(text, 1);
  }

  /** Publishes an article so many times, under ids of their own. */
  IngestResult ingest(String text, int times) {
    var config = IngestConfig.defaults().withRepeat(times);
    try (Ingest ingest =
        Ingest.connect(services.cluster(), topics(), config, IngestListener.NONE)) {
      ingest.stream("article.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
      return ingest.finish();
    }
  }

  /** Publishes paragraphs as they are given: in any order, any number of times. */
  void put(List<Paragraph> paragraphs) throws Exception {
    Topic<String, Paragraph> topic = topics().paragraphs();
    putAll(
        paragraphs.stream()
            .map(
                p ->
                    new ProducerRecord<>(
                        topic.name(),
                        p.getArticleId().getBytes(StandardCharsets.UTF_8),
                        topic.valueSerde().serializer().serialize(topic.name(), p)))
            .toList());
  }

  /** Writes any bytes into a topic. */
  void putBytes(String topic, byte[] key, byte[] value) throws Exception {
    putAll(List.of(new ProducerRecord<>(topic, key, value)));
  }

  private void putAll(List<ProducerRecord<byte[], byte[]>> records) throws Exception {
    Map<String, Object> properties =
        Map.of("bootstrap.servers", services.cluster().bootstrapServers());
    try (var producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent = records.stream().map(producer::send).toList();
      for (Future<RecordMetadata> one : sent) {
        one.get();
      }
    }
  }

  /** What is in a topic now, committed. */
  TopicContent content(String topic) {
    return TopicContent.of(services.cluster(), topic);
  }

  List<EnrichedParagraph> enriched() {
    return content(Topics.ENRICHED).values(topics().enriched());
  }

  List<PublishedClaim> claims() {
    return content(Topics.CLAIMS).values(topics().claims());
  }

  List<String> claimIds() {
    return claims().stream().map(claim -> claim.getClaim().getClaimId()).toList();
  }

  @Override
  public void close() {
    services.close();
  }
}
