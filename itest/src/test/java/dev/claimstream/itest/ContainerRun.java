package dev.claimstream.itest;

import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.RegistryClient;
import dev.claimstream.schemas.Schemas;
import dev.claimstream.schemas.TopicAdmin;
import dev.claimstream.schemas.TopicSettings;
import dev.claimstream.schemas.Topics;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * The cluster in containers with topics that are made for one test.
 *
 * @param registry has our own schemas at hand, as a service has
 */
record ContainerRun(Cluster cluster, RegistryClient registry, Topics topics, Path folder)
    implements PipelineRun {

  static ContainerRun start(Path folder, int partitions) {
    Cluster cluster = Containers.clusterWithoutTopics();
    var settings =
        new TopicSettings(partitions, Optional.empty(), Duration.ofDays(1), Duration.ofDays(1));
    try (TopicAdmin admin = TopicAdmin.of(cluster)) {
      admin.create(settings);
    }
    var registry = new RegistryClient(cluster.registry());
    Schemas.register(registry);
    Schemas.bySubject().forEach(registry::idOf);
    return new ContainerRun(cluster, registry, Topics.using(registry), folder);
  }

  /** Registers the schema of a topic's values as another writer would have it, and gives its id. */
  int idOfAnotherWriter(String topic) {
    String subject = topic + "-value";
    Schema ours = Schemas.bySubject().getOrDefault(subject, Schema.create(Schema.Type.NULL));
    Schema theirs = new Schema.Parser().parse(ours.toString());
    theirs.addProp("writer", "another");
    return registry.register(subject, theirs).id();
  }

  /** A value as another writer would have written it. */
  static byte[] withSchemaId(int id, byte[] value) {
    byte[] copy = value.clone();
    ByteBuffer.wrap(copy).putInt(1, id);
    return copy;
  }
}
