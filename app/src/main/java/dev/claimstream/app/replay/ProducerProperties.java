package dev.claimstream.app.replay;

import dev.claimstream.schemas.Cluster;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/** How records that were once in a topic are written to one again. */
public final class ProducerProperties {

  /** Above what any topic of ours takes: the topic's own limit is the one that counts. */
  private static final int MAX_REQUEST_BYTES = 16 << 20;

  private ProducerProperties() {}

  /** What the cluster asks for, ours where it asks for nothing; nothing is lost or sent twice. */
  public static Map<String, Object> of(Cluster cluster, String clientId) {
    var properties = new HashMap<String, Object>();
    properties.put(ProducerConfig.CLIENT_ID_CONFIG, clientId);
    properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    properties.put(ProducerConfig.LINGER_MS_CONFIG, 10);
    properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST_BYTES);
    properties.putAll(cluster.clientProperties());
    properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, cluster.bootstrapServers());
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    // A partition made a moment ago may refuse the first request, take the second, and then never
    // take the first (KAFKA-15591, in brokers up to 4.3).
    properties.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    return properties;
  }
}
