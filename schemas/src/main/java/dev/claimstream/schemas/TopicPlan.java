package dev.claimstream.schemas;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;

/** What each topic should be like, and how an existing one differs from that. */
final class TopicPlan {

  /**
   * A paragraph may fill a producer's usual limit of 1 MiB; with its entities and claims, or as a
   * dead letter with headers, it is larger.
   */
  static final int MAX_MESSAGE_BYTES = 4 << 20;

  private TopicPlan() {}

  static List<NewTopic> of(TopicSettings settings) {
    return List.of(
        topic(Topics.PARAGRAPHS, settings, TopicConfig.CLEANUP_POLICY_DELETE, settings.retention()),
        topic(Topics.ENRICHED, settings, TopicConfig.CLEANUP_POLICY_DELETE, settings.retention()),
        topic(
            Topics.CLAIMS,
            settings,
            TopicConfig.CLEANUP_POLICY_COMPACT + "," + TopicConfig.CLEANUP_POLICY_DELETE,
            settings.claimRetention()),
        topic(
            Topics.DEAD_LETTERS,
            settings,
            TopicConfig.CLEANUP_POLICY_DELETE,
            settings.retention()));
  }

  private static NewTopic topic(
      String name, TopicSettings settings, String cleanup, Duration retention) {
    return new NewTopic(name, Optional.of(settings.partitions()), settings.replicationFactor())
        .configs(
            Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG, cleanup,
                TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention.toMillis()),
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(MAX_MESSAGE_BYTES)));
  }

  static TopicReport compare(NewTopic wanted, TopicDescription found, Config config) {
    int partitions = found.partitions().size();
    int replicas = found.partitions().get(0).replicas().size();
    var differences = new ArrayList<String>();
    if (partitions != wanted.numPartitions()) {
      differences.add("partitions is " + partitions + ", would be " + wanted.numPartitions());
    }
    if (wanted.replicationFactor() > 0 && replicas != wanted.replicationFactor()) {
      differences.add(
          "replication factor is " + replicas + ", would be " + wanted.replicationFactor());
    }
    new TreeMap<>(wanted.configs())
        .forEach(
            (key, value) -> {
              ConfigEntry entry = config.get(key);
              String actual = entry == null ? "not set" : entry.value();
              if (!normal(actual).equals(normal(value))) {
                differences.add(key + " is " + actual + ", would be " + value);
              }
            });
    return new TopicReport(
        wanted.name(), TopicReport.State.EXISTED, partitions, replicas, differences);
  }

  private static String normal(String value) {
    return Arrays.stream(value.split(","))
        .map(String::strip)
        .sorted()
        .collect(Collectors.joining(","));
  }
}
