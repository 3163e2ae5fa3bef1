package dev.claimstream.app;

import dev.claimstream.app.embedded.EmbeddedBroker;
import dev.claimstream.app.embedded.PortTakenException;
import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.EmbeddedRegistry;
import dev.claimstream.schemas.RegistryClient;
import dev.claimstream.schemas.Schemas;
import dev.claimstream.schemas.TopicAdmin;
import dev.claimstream.schemas.TopicSettings;
import dev.claimstream.schemas.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A broker and a schema registry in this JVM, with our topics and schemas in them. */
public final class LocalServices implements AutoCloseable {

  /** A broker in the same JVM is never far away: waiting the usual 100 ms for it is a waste. */
  private static final Map<String, String> EAGER =
      Map.of("retry.backoff.ms", "20", "poll.ms", "20");

  private final EmbeddedBroker broker;
  private final EmbeddedRegistry registry;
  private final Cluster cluster;
  private final Topics topics;

  private LocalServices(EmbeddedBroker broker, EmbeddedRegistry registry) {
    this.broker = broker;
    this.registry = registry;
    this.cluster = new Cluster(broker.bootstrapServers(), registry.address(), EAGER);
    this.topics = Topics.using(new RegistryClient(registry.address()));
  }

  /**
   * Starts both on given ports, 0 for any that is free.
   *
   * @param folder where to keep the topics; empty for a temporary folder
   * @param settings how to create the topics
   * @throws PortTakenException when a port is taken
   */
  public static LocalServices start(
      int port, int registryPort, Optional<Path> folder, TopicSettings settings)
      throws IOException {
    CompletableFuture<EmbeddedRegistry> registry =
        CompletableFuture.supplyAsync(() -> registryWithSchemas(registryPort));
    EmbeddedBroker broker;
    try {
      broker = EmbeddedBroker.start(port, folder);
    } catch (IOException | RuntimeException e) {
      Starting.abandon(registry, e);
      throw e;
    }
    LocalServices services;
    try {
      services = new LocalServices(broker, registry.join());
    } catch (CompletionException e) {
      broker.close();
      if (e.getCause() instanceof UncheckedIOException io
          && io.getCause() instanceof BindException taken) {
        throw new PortTakenException(registryPort, taken);
      }
      throw e;
    }
    try (TopicAdmin admin = TopicAdmin.of(services.cluster)) {
      admin.create(settings);
    } catch (RuntimeException e) {
      services.close();
      throw e;
    }
    return services;
  }

  private static EmbeddedRegistry registryWithSchemas(int port) {
    EmbeddedRegistry registry = EmbeddedRegistry.start(port);
    try {
      Schemas.register(new RegistryClient(registry.address()));
      return registry;
    } catch (RuntimeException e) {
      registry.close();
      throw e;
    }
  }

  /** Where they are. */
  public Cluster cluster() {
    return cluster;
  }

  /** The topics, with their values' schemas in the registry. */
  public Topics topics() {
    return topics;
  }

  /** Completed when the broker breaks, with what broke it. */
  public CompletableFuture<Throwable> failure() {
    return broker.failure();
  }

  @Override
  public void close() {
    registry.close();
    broker.close();
  }
}
