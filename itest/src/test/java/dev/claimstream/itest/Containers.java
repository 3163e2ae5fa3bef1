package dev.claimstream.itest;

import com.github.dockerjava.api.DockerClient;
import dev.claimstream.schemas.Cluster;
import java.net.URI;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;

/**
 * Kafka and Apicurio Registry as others run them, in containers that all tests of this JVM share.
 * The broker makes no topic by itself.
 */
final class Containers {

  private static final int REGISTRY_PORT = 8080;

  private static final KafkaContainer BROKER =
      new KafkaContainer(Stack.setting("KAFKA_IMAGE"))
          .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");

  private static final GenericContainer<?> REGISTRY =
      new GenericContainer<>(Stack.setting("REGISTRY_IMAGE"))
          .withExposedPorts(REGISTRY_PORT)
          .waitingFor(Wait.forHttp("/apis/ccompat/v7/subjects"));

  static {
    Startables.deepStart(BROKER, REGISTRY).join();
  }

  private Containers() {}

  static Cluster cluster() {
    return new Cluster(BROKER.getBootstrapServers(), registry(), Map.of());
  }

  static URI registry() {
    return URI.create(
        "http://%s:%d/apis/ccompat/v7"
            .formatted(REGISTRY.getHost(), REGISTRY.getMappedPort(REGISTRY_PORT)));
  }

  /** A cluster without any topic, also none of Kafka Streams. */
  static Cluster clusterWithoutTopics() {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", BROKER.getBootstrapServers()))) {
      admin.deleteTopics(admin.listTopics().names().get()).all().get();
      Awaitility.await().until(() -> admin.listTopics().names().get().isEmpty());
      return cluster();
    } catch (Exception e) {
      throw new IllegalStateException("the topics could not be deleted", e);
    }
  }

  /** From now on the registry takes connections and answers nothing. */
  static void pauseRegistry() {
    REGISTRY.getDockerClient().pauseContainerCmd(REGISTRY.getContainerId()).exec();
  }

  /** The registry answers again; nothing happens if it never ceased to. */
  static void resumeRegistry() {
    String id = REGISTRY.getContainerId();
    DockerClient docker = REGISTRY.getDockerClient();
    if (Boolean.TRUE.equals(docker.inspectContainerCmd(id).exec().getState().getPaused())) {
      docker.unpauseContainerCmd(id).exec();
    }
  }
}
