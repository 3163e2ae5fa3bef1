package dev.claimstream.app;

import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.RegistryClient;
import dev.claimstream.schemas.Schemas;
import dev.claimstream.schemas.TopicAdmin;
import java.util.List;

/** What a command checks before it starts, so that what is missing is said at once and plainly. */
final class Preflight {

  private Preflight() {}

  /**
   * Checks that the broker answers and has the topics, and the registry their schemas.
   *
   * @param patience how long to wait for what is not there yet
   * @return the registry, which has these schemas at hand
   * @throws dev.claimstream.schemas.BrokerException when the broker does not
   * @throws dev.claimstream.schemas.SchemaRegistryException when the registry does not
   */
  static RegistryClient check(Cluster cluster, List<String> topics, Patience patience) {
    topics(cluster, topics, patience);
    var registry = new RegistryClient(cluster.registry());
    return patience.await(() -> withSchemas(registry, topics));
  }

  /**
   * Checks that the broker answers and has the topics, for a command that needs no registry.
   *
   * @throws dev.claimstream.schemas.BrokerException when the broker does not
   */
  static void topics(Cluster cluster, List<String> topics, Patience patience) {
    List<String> unused = patience.await(() -> require(cluster, topics));
  }

  private static List<String> require(Cluster cluster, List<String> topics) {
    try (TopicAdmin admin = TopicAdmin.of(cluster)) {
      admin.require(topics);
      return topics;
    }
  }

  private static RegistryClient withSchemas(RegistryClient registry, List<String> topics) {
    Schemas.bySubject()
        .forEach(
            (subject, schema) -> {
              if (topics.stream().anyMatch(topic -> subject.equals(topic + "-value"))) {
                registry.idOf(subject, schema);
              }
            });
    return registry;
  }
}
