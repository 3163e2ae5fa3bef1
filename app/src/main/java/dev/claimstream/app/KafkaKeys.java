package dev.claimstream.app;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * The properties of Kafka's clients, as Kafka's own definitions name them. A client passes over
 * what it doesn't know, so a misspelt property would do nothing without a word.
 */
final class KafkaKeys {

  /** Properties that begin so are handed on without this beginning, and without being checked. */
  private static final String PLUGIN = "plugin.";

  /** What stands behind these is up to the user: names of tags, of providers, of metrics. */
  private static final List<String> FREE =
      List.of("client.tag.", "config.providers.", "metrics.jmx.");

  private static final Set<String> KNOWN = known();

  private KafkaKeys() {}

  /**
   * The property to give to the clients.
   *
   * @param key as it was given, without {@code kafka.}
   * @param origin where from, for the message
   * @throws UsageException when no client knows it
   */
  static String property(String key, String origin) {
    if (key.startsWith(PLUGIN)) {
      return key.substring(PLUGIN.length());
    }
    if (KNOWN.contains(key) || FREE.stream().anyMatch(key::startsWith)) {
      return key;
    }
    throw new UsageException(
        origin
            + ": no Kafka client has a property '"
            + key
            + "'"
            + Nearest.question(Nearest.to(key, KNOWN))
            + " (a plug-in's own goes as "
            + PLUGIN
            + key
            + ")");
  }

  private static Set<String> known() {
    Set<String> known = new TreeSet<>(StreamsConfig.configDef().names());
    known.addAll(AdminClientConfig.configNames());
    known.addAll(ConsumerConfig.configNames());
    known.addAll(ProducerConfig.configNames());
    below(StreamsConfig.ADMIN_CLIENT_PREFIX, AdminClientConfig.configNames()).forEach(known::add);
    below(StreamsConfig.PRODUCER_PREFIX, ProducerConfig.configNames()).forEach(known::add);
    Stream.of(
            StreamsConfig.CONSUMER_PREFIX,
            StreamsConfig.MAIN_CONSUMER_PREFIX,
            StreamsConfig.RESTORE_CONSUMER_PREFIX,
            StreamsConfig.GLOBAL_CONSUMER_PREFIX)
        .flatMap(prefix -> below(prefix, ConsumerConfig.configNames()))
        .forEach(known::add);
    below(StreamsConfig.TOPIC_PREFIX, topicProperties()).forEach(known::add);
    return known;
  }

  private static Stream<String> below(String prefix, Set<String> names) {
    return names.stream().map(name -> prefix + name);
  }

  /** Of topics the clients have no definition, only constants. */
  private static Set<String> topicProperties() {
    Set<String> names = new TreeSet<>();
    for (Field field : TopicConfig.class.getFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getName().endsWith("_CONFIG")) {
        try {
          names.add(String.valueOf(field.get(null)));
        } catch (IllegalAccessException e) {
          throw new AssertionError("a public constant", e);
        }
      }
    }
    return names;
  }
}
