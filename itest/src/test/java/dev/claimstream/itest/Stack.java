package dev.claimstream.itest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.claimstream.schemas.Cluster;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The project's docker-compose.yml, brought up as an operator does, on free ports and under a name
 * of its own.
 *
 * @param compose the command: {@code docker-compose}, or {@code docker compose}
 * @param environment what overrides .env
 * @param cluster how it is reached from outside
 */
record Stack(List<String> compose, Map<String, String> environment, Cluster cluster)
    implements AutoCloseable {

  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What .env says of a variable. */
  static String setting(String name) {
    var settings = new Properties();
    try (Reader file = Files.newBufferedReader(PROJECT.resolve(".env"))) {
      settings.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return settings.getProperty(name);
  }

  /** A stack that is not up yet. */
  static Stack configured(Path inbox, Map<String, String> settings) {
    int kafka = freePort();
    int registry = freePort();
    var environment = new HashMap<>(settings);
    environment.put("COMPOSE_PROJECT_NAME", "claimstream-itest");
    environment.put("COMPOSE_PROFILES", "replay");
    environment.put("KAFKA_PORT", Integer.toString(kafka));
    environment.put("REGISTRY_PORT", Integer.toString(registry));
    environment.put("PROMETHEUS_PORT", Integer.toString(freePort()));
    environment.put("INBOX", inbox.toString());
    URI address = URI.create("http://localhost:" + registry + "/apis/ccompat/v7");
    return new Stack(command(), environment, new Cluster("localhost:" + kafka, address, Map.of()));
  }

  private static List<String> command() {
    return Commands.isThere("docker-compose")
        ? List.of("docker-compose")
        : List.of("docker", "compose");
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command of compose, and gives what it printed. */
  String compose(String... arguments) {
    List<String> command = new ArrayList<>(compose);
    command.addAll(List.of(arguments));
    return Commands.run(PROJECT, environment, command);
  }

  /** What Prometheus answers to a query: the values of the series it finds. */
  List<Double> prometheus(String query) {
    URI uri =
        URI.create(
            "http://localhost:%s/api/v1/query?query=%s"
                .formatted(
                    environment.get("PROMETHEUS_PORT"),
                    URLEncoder.encode(query, StandardCharsets.UTF_8)));
    try (InputStream body = uri.toURL().openStream()) {
      List<Double> values = new ArrayList<>();
      JSON.readTree(body).at("/data/result").forEach(r -> values.add(r.at("/value/1").asDouble()));
      return values;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The containers of a service, by id; those that have ended, too. */
  List<String> containers(String service) {
    return compose("ps", "-a", "-q", service).lines().toList();
  }

  /** What Docker says of a service's first container. */
  JsonNode inspect(String service) {
    try {
      String json =
          Commands.run(PROJECT, Map.of(), List.of("docker", "inspect", containers(service).get(0)));
      return JSON.readTree(json).get(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies the sink's files out of their volume. */
  void copyFiles(Path target) {
    String from = containers("sink").get(0) + ":/data/files/.";
    Commands.run(PROJECT, Map.of(), List.of("docker", "cp", from, target.toString()));
  }

  /** Takes everything down, with its volumes; Compose 2 leaves what no profile names. */
  @Override
  public void close() {
    compose(
        "--profile",
        "replay",
        "--profile",
        "observability",
        "down",
        "--volumes",
        "--timeout",
        "20");
  }
}
