package dev.claimstream.ingest;

import static org.apache.kafka.clients.producer.ProducerConfig.ACKS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.BATCH_SIZE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.BOOTSTRAP_SERVERS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.CLIENT_ID_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.COMPRESSION_TYPE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.LINGER_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.MAX_BLOCK_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION;

import dev.claimstream.schemas.Cluster;
import java.util.HashMap;
import java.util.Map;

/** The producer's properties: what the cluster asks for, ours where it asks for nothing. */
final class ProducerSettings {

  /** How long brokers may be away before what was to be published is given up. */
  private static final int PATIENCE_MS = 3_600_000;

  private static final Map<String, Object> DEFAULTS =
      Map.of(
          MAX_BLOCK_MS_CONFIG,
          (long) PATIENCE_MS,
          DELIVERY_TIMEOUT_MS_CONFIG,
          PATIENCE_MS,
          CLIENT_ID_CONFIG,
          "claimstream-ingest",
          COMPRESSION_TYPE_CONFIG,
          "lz4",
          LINGER_MS_CONFIG,
          10,
          BATCH_SIZE_CONFIG,
          128 << 10);

  /**
   * Nothing is lost and nothing is sent twice by the producer itself. One request at a time: a
   * partition that was made a moment ago may refuse the first request and take the second, and then
   * never takes the first (KAFKA-15591, in brokers up to 4.3).
   */
  private static final Map<String, Object> FIXED =
      Map.of(
          ACKS_CONFIG,
          "all",
          ENABLE_IDEMPOTENCE_CONFIG,
          true,
          MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
          1);

  private ProducerSettings() {}

  static Map<String, Object> of(Cluster cluster) {
    var properties = new HashMap<>(DEFAULTS);
    properties.putAll(cluster.clientProperties());
    properties.putAll(FIXED);
    properties.put(BOOTSTRAP_SERVERS_CONFIG, cluster.bootstrapServers());
    return properties;
  }
}
