package dev.claimstream.app.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.SharedServer;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.raft.QuorumConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Kafka broker and its KRaft controller in this JVM, on the loopback address. Topics are not
 * created by using them.
 */
public final class EmbeddedBroker implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedBroker.class);

  private final BoundPorts ports;
  private final DataFolder data;
  private final ControllerServer controller;
  private final BrokerServer broker;
  private final CompletableFuture<Throwable> failure;

  private EmbeddedBroker(
      BoundPorts ports,
      DataFolder data,
      ControllerServer controller,
      BrokerServer broker,
      CompletableFuture<Throwable> failure) {
    this.ports = ports;
    this.data = data;
    this.controller = controller;
    this.broker = broker;
    this.failure = failure;
  }

  /** Starts a broker on any free port, with a folder of its own that is deleted when it closes. */
  public static EmbeddedBroker start() throws IOException {
    return start(0, Optional.empty());
  }

  /** Starts a broker that anyone on this machine may use for anything. */
  public static EmbeddedBroker start(int port, Optional<Path> folder) throws IOException {
    return start(port, folder, Map.of());
  }

  /**
   * Starts a broker and returns when it takes requests.
   *
   * @param port the port for clients; 0 for any that is free
   * @param folder where to keep topics, from one start to the next; empty for a temporary folder
   * @param properties further properties of the broker, over its own; its listeners are BROKER,
   *     which is for clients, and CONTROLLER
   * @throws PortTakenException when something else listens on the port
   * @throws IOException when the folder can't be used
   */
  public static EmbeddedBroker start(
      int port, Optional<Path> folder, Map<String, String> properties) throws IOException {
    BoundPorts ports = BoundPorts.bind(port);
    DataFolder data;
    try {
      data = DataFolder.open(folder);
    } catch (IOException e) {
      ports.close();
      throw e;
    }
    EmbeddedBroker embedded;
    try {
      embedded = assemble(ports, data, properties);
    } catch (IOException | RuntimeException e) {
      ports.close();
      data.close();
      throw e;
    }
    try {
      embedded.controller.startup();
      embedded.broker.startup();
      return embedded;
    } catch (RuntimeException e) {
      embedded.close();
      throw e;
    }
  }

  private static EmbeddedBroker assemble(
      BoundPorts ports, DataFolder data, Map<String, String> further) throws IOException {
    Map<String, String> properties = BrokerProperties.of(ports, data.path());
    properties.putAll(further);
    var config = new KafkaConfig(properties, false);
    data.format(config);
    var folders = KafkaRaftServer.initializeLogDirs(config, log, "");
    var failure = new CompletableFuture<Throwable>();
    var shared =
        new SharedServer(
            config,
            folders._1(),
            Time.SYSTEM,
            new Metrics(),
            CompletableFuture.completedFuture(
                QuorumConfig.parseVoterConnections(config.quorumConfig().voters())),
            QuorumConfig.parseBootstrapServers(config.quorumConfig().bootstrapServers()),
            (name, fatal, action) -> new Fault(name, fatal, action, failure),
            ports);
    var controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), folders._2());
    return new EmbeddedBroker(ports, data, controller, new BrokerServer(shared), failure);
  }

  /** Where clients connect: {@code host:port}. */
  public String bootstrapServers() {
    return BoundPorts.HOST + ":" + ports.brokerPort();
  }

  /** Completed when the broker breaks while it runs, with what broke it. */
  public CompletableFuture<Throwable> failure() {
    return failure.copy();
  }

  /** Stops the broker, and deletes its folder if that was temporary. */
  @Override
  public void close() {
    broker.shutdown();
    broker.awaitShutdown();
    controller.shutdown();
    controller.awaitShutdown();
    ports.close();
    data.close();
  }
}
