package dev.claimstream.itest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The objects of the folder {@code deploy/kubernetes}.
 *
 * @param all without the kustomization, which is no object of a cluster
 */
record Manifests(List<Manifest> all) {

  static final Path FOLDER = Path.of("..", "deploy", "kubernetes");
  static final String KUSTOMIZATION = "kustomization.yaml";
  private static final ObjectMapper JSON = new ObjectMapper();

  static Manifests read() {
    List<Manifest> all = new ArrayList<>();
    for (String file : files()) {
      if (!file.equals(KUSTOMIZATION)) {
        documents(file).forEach(document -> all.add(new Manifest(file, document)));
      }
    }
    return new Manifests(List.copyOf(all));
  }

  static JsonNode kustomization() {
    return documents(KUSTOMIZATION).get(0);
  }

  static List<String> files() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Jackson's own reader of YAML takes an alias for text. */
  private static List<JsonNode> documents(String file) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    List<JsonNode> documents = new ArrayList<>();
    new Yaml(new SafeConstructor(options))
        .loadAll(Seed.read(FOLDER.resolve(file)))
        .forEach(document -> documents.add(JSON.valueToTree(document)));
    return documents;
  }

  List<Manifest> ofKind(String kind) {
    return all.stream().filter(manifest -> manifest.kind().equals(kind)).toList();
  }

  Manifest get(String kind, String name) {
    return ofKind(kind).stream()
        .filter(manifest -> manifest.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no " + kind + " " + name));
  }

  List<Manifest> runningPods() {
    return all.stream().filter(Manifest::runsPods).toList();
  }

  /**
   * What the container of a pod finds in its environment.
   *
   * @param secrets gives what is in a Secret, by {@code name/key}
   */
  Map<String, String> environment(Manifest pods, Function<String, String> secrets) {
    Map<String, String> environment = new LinkedHashMap<>();
    for (JsonNode from : pods.container().path("envFrom")) {
      configMap(from.path("configMapRef"))
          .properties()
          .forEach(entry -> environment.put(entry.getKey(), entry.getValue().asText()));
    }
    for (JsonNode variable : pods.container().path("env")) {
      environment.put(variable.path("name").asText(), value(variable.path("valueFrom"), secrets));
    }
    return environment;
  }

  private String value(JsonNode from, Function<String, String> secrets) {
    if (from.has("secretKeyRef")) {
      JsonNode ref = from.path("secretKeyRef");
      return secrets.apply(ref.path("name").asText() + "/" + ref.path("key").asText());
    }
    JsonNode ref = from.path("configMapKeyRef");
    JsonNode value = configMap(ref).path(ref.path("key").asText());
    if (value.isMissingNode()) {
      throw new IllegalArgumentException("there is no value for " + from);
    }
    return value.asText();
  }

  private JsonNode configMap(JsonNode ref) {
    return get("ConfigMap", ref.path("name").asText()).content().path("data");
  }
}
