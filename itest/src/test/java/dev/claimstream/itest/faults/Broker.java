package dev.claimstream.itest.faults;

import static org.awaitility.Awaitility.await;

import dev.claimstream.itest.Child;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/**
 * A broker of Apache Kafka as a process of its own, on one folder and the same ports at each start.
 * It has two listeners for clients: one is advertised as what stands between it and those who are
 * to feel a bad network. Each broker is a controller, too.
 */
final class Broker implements AutoCloseable {

  private static final String HOST = "127.0.0.1";
  private static final Duration START = Duration.ofMinutes(1);

  private final int id;
  private final Path folder;
  private final Path properties;
  private final int direct = freePort();
  private final int proxied = freePort();
  private final int controller = freePort();
  private final Network network;
  private Optional<Child> process = Optional.empty();
  private Map<String, String> environment = Map.of();

  Broker(int id, Path folder) throws IOException {
    this.id = id;
    this.folder = Files.createDirectories(folder);
    this.network = Network.before(HOST, proxied, freePort());
    this.properties = folder.resolve("server.properties");
  }

  /** As the others of the cluster know it. */
  String voter() {
    return id + "@" + HOST + ":" + controller;
  }

  /** Lays its folder out as one of a cluster's. */
  void format(Uuid cluster, List<Broker> all) throws IOException {
    String voters = all.stream().map(Broker::voter).collect(Collectors.joining(","));
    Files.writeString(properties, properties(voters, all.size(), Math.max(1, all.size() - 1)));
    try (var nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      StorageTool.execute(
          new String[] {"format", "--config=" + properties, "--cluster-id=" + cluster}, nowhere);
    }
  }

  private String properties(String voters, int copies, int inSync) {
    return """
        process.roles=broker,controller
        node.id=%7$d
        log.dirs=%1$s
        listeners=DIRECT://%2$s:%3$d,PROXIED://%2$s:%4$d,CONTROLLER://%2$s:%5$d
        advertised.listeners=DIRECT://%2$s:%3$d,PROXIED://%2$s:%6$d
        listener.security.protocol.map=DIRECT:PLAINTEXT,PROXIED:PLAINTEXT,CONTROLLER:PLAINTEXT
        inter.broker.listener.name=DIRECT
        controller.listener.names=CONTROLLER
        controller.quorum.voters=%8$s
        auto.create.topics.enable=false
        default.replication.factor=%9$d
        min.insync.replicas=%10$d
        offsets.topic.replication.factor=%9$d
        offsets.topic.num.partitions=1
        transaction.state.log.replication.factor=%9$d
        transaction.state.log.min.isr=%10$d
        transaction.state.log.num.partitions=1
        group.initial.rebalance.delay.ms=0
        group.min.session.timeout.ms=1000
        transaction.abort.timed.out.transaction.cleanup.interval.ms=500
        """
        .formatted(
            folder.resolve("data"),
            HOST,
            direct,
            proxied,
            controller,
            network.port(),
            id,
            voters,
            copies,
            inSync);
  }

  /** The broker's next start has these variables. */
  void with(Map<String, String> variables) {
    environment = variables;
  }

  /** Starts it; {@link #awaitStarted} tells when that is done. */
  void begin() throws IOException {
    process =
        Optional.of(
            Child.start(
                "kafka.Kafka",
                environment,
                folder.resolve("broker.log"),
                List.of(properties.toString())));
  }

  /** Starts it and waits until it takes connections. */
  void start() throws IOException {
    begin();
    awaitStarted();
  }

  void awaitStarted() {
    Child child = process();
    await()
        .atMost(START)
        .until(
            () -> {
              if (!child.process().isAlive()) {
                throw new IllegalStateException("Kafka has ended; see " + child.log());
              }
              return accepts(direct) && accepts(proxied);
            });
  }

  private static boolean accepts(int port) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  Child process() {
    return process.orElseThrow();
  }

  String address() {
    return HOST + ":" + direct;
  }

  /** The address through the network that can be made worse. */
  String proxiedAddress() {
    return HOST + ":" + network.port();
  }

  Network network() {
    return network;
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.ifPresent(Child::close);
    network.close();
  }
}
