package dev.claimstream.app;

import dev.claimstream.schemas.Cluster;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** How to reach the topics and their schemas. */
final class ConnectionOptions {

  @Option(
      names = {"-b", "--bootstrap"},
      paramLabel = "HOST:PORT[,...]",
      descriptionKey = "bootstrap",
      defaultValue = "localhost:9092",
      description = "Kafka brokers to ask first. Default: ${DEFAULT-VALUE}")
  private String bootstrap = "";

  @Option(
      names = {"-r", "--registry"},
      paramLabel = "URL",
      descriptionKey = "registry",
      defaultValue = "http://localhost:8081",
      description = {
        "Schema registry that speaks Confluent's REST API (Apicurio: .../apis/ccompat/v7)."
            + " Default: ${DEFAULT-VALUE}"
      })
  private URI registry = URI.create("");

  @Option(
      names = "--kafka",
      paramLabel = "KEY=VALUE",
      description =
          "A property for every Kafka client, such as security.protocol=SSL. A name that no client"
              + " has is refused, unless it is a plug-in's: plugin.NAME=VALUE.")
  private Map<String, String> kafka = new LinkedHashMap<>();

  @Option(
      names = "--wait",
      paramLabel = "TIME",
      descriptionKey = "wait",
      defaultValue = "0s",
      description =
          "How long to wait at the start for brokers, topics, registry and schemas that are not"
              + " there yet. Default: ${DEFAULT-VALUE}")
  private Duration wait = Duration.ZERO;

  /** How long to wait for what is not there yet, from now on. */
  Patience patience(Context context) {
    return Patience.of(wait, context.console().err());
  }

  /** Where the cluster is, by option, environment and file. */
  Cluster cluster(Context context) {
    Map<String, String> properties = new HashMap<>();
    context
        .settings()
        .kafka()
        .forEach(
            (key, setting) -> {
              String property = key.substring(Setting.KAFKA_PREFIX.length());
              properties.put(KafkaKeys.property(property, setting.origin()), setting.value());
            });
    kafka.forEach((key, value) -> properties.put(KafkaKeys.property(key, "--kafka"), value));
    if (bootstrap.isBlank()) {
      throw new UsageException("bootstrap is empty: give a broker's host:port");
    }
    if (!"http".equals(registry.getScheme()) && !"https".equals(registry.getScheme())) {
      throw new UsageException(
          "registry '" + registry + "' is not an address such as http://localhost:8081");
    }
    return new Cluster(bootstrap, registry, properties);
  }
}
