package dev.claimstream.schemas;

import java.net.URI;
import java.util.Map;

/**
 * Where the topics and their schemas are, and how to reach them.
 *
 * @param bootstrapServers {@code host:port}, comma-separated
 * @param registry base address of a registry that speaks Confluent's REST API
 * @param clientProperties further properties for every Kafka client: security, time-outs
 */
public record Cluster(String bootstrapServers, URI registry, Map<String, String> clientProperties) {

  public Cluster {
    if (bootstrapServers.isBlank()) {
      throw new IllegalArgumentException("bootstrap servers must be host:port, got ''");
    }
    clientProperties = Map.copyOf(clientProperties);
  }
}
