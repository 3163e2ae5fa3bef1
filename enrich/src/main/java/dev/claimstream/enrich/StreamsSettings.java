package dev.claimstream.enrich;

import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** The properties with which Kafka Streams runs the topology. */
final class StreamsSettings {

  /**
   * The most that one request to the broker may take. Far above any topic's limit, so that a dead
   * letter, which is a record and its headers, is not refused here for being larger than the record
   * was.
   */
  static final int MAX_REQUEST_BYTES = 16 << 20;

  private static final String COUNTERS = "claimstream.enrich.counters";

  private StreamsSettings() {}

  /**
   * Three layers: defaults that suit this topology, over them the cluster's client properties, over
   * them what the topology cannot do without.
   */
  static Properties of(
      Cluster cluster, Topics topics, EnrichConfig config, EnrichCounters counters) {
    var settings = new HashMap<String, Object>(defaults());
    settings.putAll(cluster.clientProperties());
    settings.putAll(fixed(topics, config));
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, cluster.bootstrapServers());
    settings.put(COUNTERS, counters);
    var properties = new Properties();
    properties.putAll(settings);
    return properties;
  }

  /** Without the prefixes of Kafka Streams, which would put them over the cluster's properties. */
  private static Map<String, Object> defaults() {
    return Map.of(
        // How long the partitions of a killed process lie idle; Kafka's own default is 45 s.
        ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
        15_000,
        // How soon a topic that was deleted is missed; Kafka's own default is 5 min.
        CommonClientConfigs.METADATA_MAX_AGE_CONFIG,
        30_000,
        // The one compression that clients in every language read without further libraries.
        ProducerConfig.COMPRESSION_TYPE_CONFIG,
        "gzip",
        ProducerConfig.COMPRESSION_GZIP_LEVEL_CONFIG,
        1,
        ProducerConfig.BATCH_SIZE_CONFIG,
        128 << 10,
        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
        MAX_REQUEST_BYTES);
  }

  private static Map<String, Object> fixed(Topics topics, EnrichConfig config) {
    return Map.ofEntries(
        Map.entry(StreamsConfig.APPLICATION_ID_CONFIG, config.applicationId()),
        Map.entry(StreamsConfig.STATE_DIR_CONFIG, config.stateDir().toString()),
        Map.entry(StreamsConfig.NUM_STREAM_THREADS_CONFIG, config.threads()),
        Map.entry(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, config.commitInterval().toMillis()),
        Map.entry(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, config.cacheBytes()),
        Map.entry(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, StoreMemory.class),
        Map.entry(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2),
        Map.entry(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true),
        Map.entry(
            StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, topics.deadLetters().name()),
        Map.entry(
            StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
            UnreadableRecordHandler.class),
        Map.entry(
            StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
            UnusableParagraphHandler.class),
        Map.entry(
            StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, FailedSendHandler.class));
  }

  /** The handlers are created by Kafka Streams and find the counters in its configuration. */
  static EnrichCounters countersIn(Map<String, ?> configs) {
    return configs.get(COUNTERS) instanceof EnrichCounters counters
        ? counters
        : new EnrichCounters();
  }
}
