package dev.claimstream.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.Paragraph;
import dev.claimstream.schemas.Topics;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The topology in a test driver, with its topics at hand. */
final class EnrichDriver implements AutoCloseable {

  static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

  final Topics topics;
  final List<Duration> sinceIngested = new ArrayList<>();
  final EnrichCounters counters = new EnrichCounters(sinceIngested::add);
  private final TestInputTopic<byte[], byte[]> in;
  private final TestOutputTopic<String, EnrichedParagraph> enriched;
  private final TestOutputTopic<byte[], byte[]> letters;
  private final TopologyTestDriver driver;

  EnrichDriver(Path stateDir, AssemblyConfig assembly) {
    this(
        EnrichConfig.defaults().withStateDir(stateDir).withAssembly(assembly),
        Articles::nameContext);
  }

  EnrichDriver(EnrichConfig config, Enrichment enrichment) {
    this(config, enrichment, new InMemoryRegistry());
  }

  EnrichDriver(EnrichConfig config, Enrichment enrichment, InMemoryRegistry registry) {
    this(config, enrichment, registry, Map.of());
  }

  EnrichDriver(
      EnrichConfig config,
      Enrichment enrichment,
      InMemoryRegistry registry,
      Map<String, Object> overrides) {
    topics = Topics.using(registry);
    var cluster = new Cluster("test:1", URI.create("http://test:2"), Map.of());
    Properties properties = StreamsSettings.of(cluster, topics, config, counters);
    properties.putAll(overrides);
    driver =
        new TopologyTestDriver(
            EnrichTopology.build(topics, enrichment, config, counters), properties, START);
    in =
        driver.createInputTopic(
            topics.paragraphs().name(), new ByteArraySerializer(), new ByteArraySerializer());
    enriched =
        driver.createOutputTopic(
            topics.enriched().name(),
            topics.enriched().keySerde().deserializer(),
            topics.enriched().valueSerde().deserializer());
    letters =
        driver.createOutputTopic(
            topics.deadLetters().name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  void send(List<Paragraph> paragraphs) {
    paragraphs.forEach(this::send);
  }

  void send(Paragraph paragraph) {
    sendRaw(keyOf(paragraph), bytesOf(paragraph));
  }

  void send(Paragraph paragraph, Headers headers, Instant timestamp) {
    in.pipeInput(new TestRecord<>(keyOf(paragraph), bytesOf(paragraph), headers, timestamp));
  }

  void send(TestRecord<byte[], byte[]> message) {
    in.pipeInput(message);
  }

  @SuppressWarnings("NullAway") // a record may lack its key or its value
  void sendRaw(byte @Nullable [] key, byte @Nullable [] value) {
    in.pipeInput(key, value);
  }

  void pass(Duration time) {
    driver.advanceWallClockTime(time);
  }

  /** Everything written since the last call, as {@code index ASSEMBLY [context]}. */
  List<String> enrichedInShort() {
    return enriched().stream().map(TestRecord::value).map(EnrichDriver::inShort).toList();
  }

  List<TestRecord<String, EnrichedParagraph>> enriched() {
    return enriched.readRecordsToList();
  }

  List<TestRecord<byte[], byte[]>> letters() {
    return letters.readRecordsToList();
  }

  KeyValueStore<String, byte[]> store() {
    return driver.getKeyValueStore(AssembleArticleSupplier.STORE);
  }

  /** The sum of what Kafka Streams measures of the store under this name. */
  double measured(String metric) {
    return driver.metrics().values().stream()
        .filter(m -> m.metricName().name().equals(metric))
        .mapToDouble(m -> ((Number) m.metricValue()).doubleValue())
        .sum();
  }

  long stored() {
    long count = 0;
    try (var all = store().all()) {
      for (; all.hasNext(); all.next()) {
        count++;
      }
    }
    return count;
  }

  byte[] bytesOf(Paragraph paragraph) {
    return topics
        .paragraphs()
        .valueSerde()
        .serializer()
        .serialize(topics.paragraphs().name(), paragraph);
  }

  static byte[] keyOf(Paragraph paragraph) {
    return paragraph.getArticleId().getBytes(UTF_8);
  }

  static String header(TestRecord<?, ?> message, String name) {
    var header = message.headers().lastHeader(name);
    return header == null ? "(none)" : new String(header.value(), UTF_8);
  }

  static String inShort(EnrichedParagraph paragraph) {
    return paragraph.getParagraph().getIndex()
        + " "
        + paragraph.getAssembly()
        + " ["
        + paragraph.getTagger().getVersion()
        + "]";
  }

  @Override
  public void close() {
    driver.close();
  }
}
