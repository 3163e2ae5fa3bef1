package dev.claimstream.sink;

import dev.claimstream.schemas.Cluster;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;

/** What the Kafka clients of the files are told. */
final class FilesSettings {

  private FilesSettings() {}

  static Map<String, Object> consumer(Cluster cluster, FilesConfig config) {
    Map<String, Object> settings = ClientSettings.of(cluster);
    settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, config.groupId());
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, config.groupId());
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    // The files say where to read from; whatever else would move the consumer is an error.
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        CooperativeStickyAssignor.class.getName());
    return settings;
  }

  static Map<String, Object> producer(Cluster cluster, FilesConfig config) {
    Map<String, Object> settings = ClientSettings.of(cluster);
    settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, config.groupId());
    // A partition made a moment ago may refuse the first request, take the second, and then never
    // take the first (KAFKA-15591, in brokers up to 4.3).
    settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    return settings;
  }
}
