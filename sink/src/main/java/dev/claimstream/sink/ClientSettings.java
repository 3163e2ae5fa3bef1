package dev.claimstream.sink;

import dev.claimstream.schemas.Cluster;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** What all Kafka clients of the sink are told. */
final class ClientSettings {

  private ClientSettings() {}

  /** Defaults that suit the sink, and over them what the cluster's properties say. */
  static Map<String, Object> of(Cluster cluster) {
    var settings = new HashMap<String, Object>();
    // How long the partitions of a killed process lie idle; Kafka's own default is 45 s.
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 15_000);
    // How soon a topic that was deleted is missed; Kafka's own default is 5 min.
    settings.put(CommonClientConfigs.METADATA_MAX_AGE_CONFIG, 30_000);
    // The one compression that clients in every language read without further libraries.
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
    settings.put(ProducerConfig.COMPRESSION_GZIP_LEVEL_CONFIG, 1);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, ClaimsConfig.MAX_REQUEST_BYTES);
    settings.putAll(cluster.clientProperties());
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, cluster.bootstrapServers());
    return settings;
  }
}
