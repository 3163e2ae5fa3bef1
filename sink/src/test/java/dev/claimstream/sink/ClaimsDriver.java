package dev.claimstream.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.PublishedClaim;
import dev.claimstream.schemas.Topics;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The claims topology in Kafka's test driver. */
abstract class ClaimsDriver {

  static final long TIME = 1_648_684_800_000L;
  static final int MAX_BYTES = 3_000;
  final InMemoryRegistry registry = new InMemoryRegistry();
  final Topics topics = Topics.using(registry);
  final List<Duration> sinceIngested = new ArrayList<>();

  final SinkCounters counters =
      new SinkCounters(
          new SinkListener() {
            @Override
            public void claimsPublished(Duration time) {
              sinceIngested.add(time);
            }
          });

  final ClaimsConfig config = new ClaimsConfig("claims", 1, Duration.ofMillis(100), MAX_BYTES);
  TopologyTestDriver driver;
  TestInputTopic<String, EnrichedParagraph> enriched;
  TestOutputTopic<String, PublishedClaim> claims;
  TestOutputTopic<byte[], byte[]> deadLetters;

  @BeforeEach
  void start() {
    var settings = new Properties();
    settings.putAll(
        ClaimsSettings.of(
            new Cluster("localhost:1", URI.create("http://localhost:1"), Map.of()),
            config,
            topics.deadLetters().name(),
            counters));
    // The driver forgets what is in an open transaction when it looks for output.
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    driver = new TopologyTestDriver(ClaimsTopology.build(topics, config, counters), settings);
    enriched =
        driver.createInputTopic(
            topics.enriched().name(),
            topics.enriched().keySerde().serializer(),
            topics.enriched().valueSerde().serializer());
    claims =
        driver.createOutputTopic(
            topics.claims().name(),
            topics.claims().keySerde().deserializer(),
            topics.claims().valueSerde().deserializer());
    deadLetters =
        driver.createOutputTopic(
            topics.deadLetters().name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  static String text(Headers headers) {
    var text = new StringBuilder();
    headers.forEach(
        h -> text.append(h.key()).append('=').append(new String(h.value(), UTF_8)).append(' '));
    return text.toString().strip();
  }
}
