package dev.claimstream.itest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** What those ask who observe the services, in PromQL: from the folder {@code deploy}. */
final class Queries {

  private static final Path FOLDER = Path.of("..", "deploy", "observability");

  private Queries() {}

  static List<String> ofDashboard() {
    return expressions(new ObjectMapper(), "grafana/dashboards/claimstream.json");
  }

  static List<String> ofAlerts() {
    return expressions(new ObjectMapper(new YAMLFactory()), "alerts.yml");
  }

  private static List<String> expressions(ObjectMapper mapper, String file) {
    try {
      return mapper.readTree(FOLDER.resolve(file).toFile()).findValues("expr").stream()
          .map(JsonNode::asText)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
