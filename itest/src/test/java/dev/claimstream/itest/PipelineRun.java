package dev.claimstream.itest;

import dev.claimstream.enrich.ArticleEnricher;
import dev.claimstream.enrich.EnrichConfig;
import dev.claimstream.enrich.EnrichService;
import dev.claimstream.ingest.Ingest;
import dev.claimstream.ingest.IngestConfig;
import dev.claimstream.ingest.IngestListener;
import dev.claimstream.ingest.IngestResult;
import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.Paragraph;
import dev.claimstream.schemas.PublishedClaim;
import dev.claimstream.schemas.Topic;
import dev.claimstream.schemas.Topics;
import dev.claimstream.sink.ClaimsConfig;
import dev.claimstream.sink.FilesConfig;
import dev.claimstream.sink.Sink;
import dev.claimstream.sink.SinkConfig;
import java.io.ByteArrayInputStream;
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

/** A cluster with our topics, a folder for state and files, and what a test does with them. */
interface PipelineRun {

  ArticleEnricher ENRICHER = ArticleEnricher.load();

  Cluster cluster();

  Topics topics();

  /** For state and files. */
  Path folder();

  default Path files() {
    return folder().resolve("files");
  }

  default EnrichService enrich() {
    return EnrichService.start(cluster(), topics(), ENRICHER, enrichConfig());
  }

  default Sink sink() {
    return Sink.start(cluster(), topics(), sinkConfig());
  }

  default EnrichConfig enrichConfig() {
    return EnrichConfig.defaults().withStateDir(folder().resolve("enrich"));
  }

  default SinkConfig sinkConfig() {
    return new SinkConfig(
        Optional.of(ClaimsConfig.defaults()),
        Optional.of(FilesConfig.in(files())),
        Duration.ofSeconds(10));
  }

  /** Publishes an article as the ingest command does. */
  default IngestResult ingest(String text) {
    return ingest(text, 1);
  }

  /** Publishes an article so many times, under ids of their own. */
  default IngestResult ingest(String text, int times) {
    var config = IngestConfig.defaults().withRepeat(times);
    try (Ingest ingest = Ingest.connect(cluster(), topics(), config, IngestListener.NONE)) {
      ingest.stream("article.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
      return ingest.finish();
    }
  }

  /** Publishes paragraphs as they are given: in any order, any number of times. */
  default void put(List<Paragraph> paragraphs) throws Exception {
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
  default void putBytes(String topic, byte[] key, byte[] value) throws Exception {
    putAll(List.of(new ProducerRecord<>(topic, key, value)));
  }

  private void putAll(List<ProducerRecord<byte[], byte[]>> records) throws Exception {
    Map<String, Object> properties = Map.of("bootstrap.servers", cluster().bootstrapServers());
    try (var producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent = records.stream().map(producer::send).toList();
      for (Future<RecordMetadata> one : sent) {
        one.get();
      }
    }
  }

  /** What is in a topic now, committed. */
  default TopicContent content(String topic) {
    return TopicContent.of(cluster(), topic);
  }

  default List<EnrichedParagraph> enriched() {
    return content(Topics.ENRICHED).values(topics().enriched());
  }

  default List<PublishedClaim> claims() {
    return content(Topics.CLAIMS).values(topics().claims());
  }

  default List<String> claimIds() {
    return claims().stream().map(claim -> claim.getClaim().getClaimId()).toList();
  }
}
