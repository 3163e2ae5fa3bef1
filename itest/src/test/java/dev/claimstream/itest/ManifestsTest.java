package dev.claimstream.itest;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The Kubernetes manifests are what Kubernetes, Strimzi and the program itself take. */
class ManifestsTest {

  private static final Manifests MANIFESTS = Manifests.read();
  private static final Set<String> MADE_BY_STRIMZI_FOR_ITS_CLUSTER = Set.of("news-cluster-ca-cert");

  static List<Manifest> all() {
    return MANIFESTS.all();
  }

  static List<Manifest> runningPods() {
    return MANIFESTS.runningPods();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyObjectHasTheFieldsOfItsKindAndNoOthers(Manifest manifest) {
    assertThat(ManifestSchema.problem(manifest)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void aFieldThatItsKindDoesNotHaveIsFoundAnywhereInAnObject(Manifest manifest) {
    for (String path : objects(manifest)) {
      JsonNode copy = manifest.content().deepCopy();
      ((ObjectNode) copy.at(path)).putObject("replica");
      assertThat(ManifestSchema.problem(manifest.type(), copy)).as("%s/replica", path).isPresent();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Deployment, claimstream-ingest, /spec/selector",
    "Deployment, claimstream-ingest, /spec/template/spec/containers/0/name",
    "StatefulSet, claimstream-enrich, /spec/template/spec/topologySpreadConstraints/0/maxSkew",
    "Service, claimstream-sink, /spec/ports/0/port",
    "NetworkPolicy, claimstream-kafka, /spec/podSelector/matchExpressions/0/operator",
  })
  void aFieldThatAKindOfKubernetesMustHaveIsMissed(String kind, String name, String path) {
    Manifest manifest = MANIFESTS.get(kind, name);
    JsonNode copy = manifest.content().deepCopy();
    JsonPointer field = JsonPointer.compile(path);
    ((ObjectNode) copy.at(field.head())).remove(field.last().getMatchingProperty());

    assertThat(ManifestSchema.problem(manifest.type(), copy)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "StatefulSet, claimstream-enrich, /spec/replicas",
    "KafkaTopic, news.claims, /spec/partitions",
    "KafkaUser, claimstream-sink, /spec/authorization/acls/0/operations/0",
    "KafkaUser, claimstream-sink, /spec/authorization/acls/0/resource/type",
    "KafkaUser, claimstream-sink, /spec/authentication/type",
  })
  void aValueOfAnotherTypeIsFound(String kind, String name, String path) {
    Manifest manifest = MANIFESTS.get(kind, name);
    JsonNode copy = manifest.content().deepCopy();
    JsonPointer field = JsonPointer.compile(path);
    if (copy.at(field.head()) instanceof ArrayNode array) {
      array.set(field.last().getMatchingIndex(), "some");
    } else {
      ((ObjectNode) copy.at(field.head())).put(field.last().getMatchingProperty(), "some");
    }

    assertThat(ManifestSchema.problem(manifest.type(), copy)).isPresent();
  }

  /** Where objects are whose fields are given; others hold keys of the user's own. */
  private static List<String> objects(Manifest manifest) {
    List<String> paths = new ArrayList<>();
    collect(manifest.content(), "", paths);
    return paths;
  }

  private static void collect(JsonNode node, String path, List<String> paths) {
    if (path.matches(".*/(labels|annotations|data|matchLabels|requests|limits|config|selector)")) {
      return;
    }
    if (node instanceof ObjectNode object) {
      paths.add(path);
      object.properties().forEach(e -> collect(e.getValue(), path + "/" + e.getKey(), paths));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        collect(array.get(i), path + "/" + i, paths);
      }
    }
  }

  @Test
  void theKustomizationHasEveryFileAndNamesTheImageThatPodsAskFor() {
    JsonNode kustomization = Manifests.kustomization();

    List<String> files = new ArrayList<>(Manifest.texts(kustomization.path("resources")));
    files.add(Manifests.KUSTOMIZATION);
    assertThat(files).containsExactlyInAnyOrderElementsOf(Manifests.files());
    String image = kustomization.at("/images/0/name").asText();
    assertThat(runningPods()).allSatisfy(p -> assertThat(image(p)).isEqualTo(image));
  }

  private static String image(Manifest pods) {
    return pods.container().path("image").asText();
  }

  @Test
  void noTwoObjectsOfAKindHaveTheSameName() {
    assertThat(all().stream().map(m -> m.kind() + " " + m.name())).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("runningPods")
  void theProgramTakesTheArgumentsAndTheEnvironmentOfAPod(Manifest pods, @TempDir Path folder)
      throws Exception {
    Map<String, String> environment = MANIFESTS.environment(pods, secret -> "of Secret " + secret);
    List<String> arguments = new ArrayList<>(pods.arguments());
    arguments.add("--show-config");
    Path out = folder.resolve("out");

    try (Child child = Child.start(environment, out, arguments)) {
      int code = child.end();

      assertThat(code).as(Seed.read(out)).isZero();
    }
    assertThat(Seed.read(out)).contains("environment CLAIMSTREAM_REGISTRY");
  }

  @ParameterizedTest
  @MethodSource("runningPods")
  void everySecretIsOneThatStrimziMakes(Manifest pods) {
    Set<String> secrets = new HashSet<>(pods.pod().findValuesAsText("secretName"));
    for (JsonNode ref : pods.pod().findValues("secretKeyRef")) {
      secrets.add(ref.path("name").asText());
      assertThat(ref.path("key").asText()).isEqualTo("sasl.jaas.config");
    }
    secrets.removeAll(MADE_BY_STRIMZI_FOR_ITS_CLUSTER);

    assertThat(MANIFESTS.ofKind("KafkaUser").stream().map(Manifest::name)).containsAll(secrets);
  }

  @ParameterizedTest
  @MethodSource("runningPods")
  void everyMountHasItsVolumeAndEveryVolumeItsClaim(Manifest pods) {
    List<String> volumes = new ArrayList<>();
    for (JsonNode volume : pods.pod().path("volumes")) {
      volumes.add(volume.path("name").asText());
      if (volume.has("persistentVolumeClaim")) {
        String claim = volume.at("/persistentVolumeClaim/claimName").asText();
        assertThat(MANIFESTS.get("PersistentVolumeClaim", claim)).isNotNull();
      }
    }
    for (JsonNode claim : pods.spec().path("volumeClaimTemplates")) {
      volumes.add(claim.at("/metadata/name").asText());
    }

    assertThat(pods.container().path("volumeMounts").findValuesAsText("name"))
        .containsExactlyInAnyOrderElementsOf(volumes);
  }

  @ParameterizedTest
  @MethodSource("runningPods")
  void everyFolderThatTheProgramUsesIsMounted(Manifest pods) {
    List<String> mounts = pods.container().path("volumeMounts").findValuesAsText("mountPath");
    List<String> folders = pods.arguments().stream().filter(a -> a.startsWith("/")).toList();

    assertThat(mounts).contains("/tmp");
    assertThat(folders)
        .allSatisfy(
            folder -> assertThat(mounts).anyMatch(mount -> Path.of(folder).startsWith(mount)));
    String truststore =
        MANIFESTS
            .environment(pods, secret -> "")
            .getOrDefault("CLAIMSTREAM_KAFKA_SSL_TRUSTSTORE_LOCATION", "");
    if (!truststore.isEmpty()) {
      assertThat(mounts).anyMatch(mount -> Path.of(truststore).startsWith(mount));
    }
  }

  @ParameterizedTest
  @MethodSource("runningPods")
  void podsAreLockedDown(Manifest pods) {
    assertThat(pods.pod().path("securityContext").toString())
        .contains("\"runAsNonRoot\":true", "\"runAsUser\":10001", "\"type\":\"RuntimeDefault\"");
    assertThat(pods.container().path("securityContext").toString())
        .isEqualTo(
            "{\"allowPrivilegeEscalation\":false,\"readOnlyRootFilesystem\":true,"
                + "\"capabilities\":{\"drop\":[\"ALL\"]}}");
    assertThat(pods.pod().path("automountServiceAccountToken").asBoolean(true)).isFalse();
    // Or Kubernetes would add CLAIMSTREAM_SINK_PORT and the like, which the program refuses.
    assertThat(pods.pod().path("enableServiceLinks").asBoolean(true)).isFalse();
  }

  @Test
  void servicesBudgetsAndSetsFindTheirPods() {
    for (Manifest manifest : all()) {
      JsonNode selector =
          manifest.kind().equals("Service")
              ? manifest.spec().path("selector")
              : manifest.spec().at("/selector/matchLabels");
      if (!selector.isMissingNode()) {
        String component = selector.path("app.kubernetes.io/component").asText();
        assertThat(runningPods().stream().map(pods -> pods.spec().at("/template/metadata/labels")))
            .as("pods of component %s", component)
            .containsOnlyOnce(selector);
      }
    }
    assertThat(MANIFESTS.ofKind("StatefulSet"))
        .allSatisfy(set -> MANIFESTS.get("Service", set.spec().path("serviceName").asText()));
  }

  @Test
  void probesServicesAndPoliciesMeanAPortThatThePodsHave() {
    for (Manifest pods : runningPods()) {
      List<String> ports = pods.container().path("ports").findValuesAsText("name");
      assertThat(ports)
          .containsAll(
              pods.container().findValues("httpGet").stream()
                  .map(probe -> probe.path("port").asText())
                  .toList());
    }
    String address =
        MANIFESTS.get("ConfigMap", "claimstream").content().at("/data/CLAIMSTREAM_HTTP").asText();
    for (Manifest service : MANIFESTS.ofKind("Service")) {
      assertThat(service.spec().at("/ports/0/targetPort").asText()).isEqualTo("http");
      assertThat(address).endsWith(":" + service.spec().at("/ports/0/port").asText());
    }
    String ingress =
        MANIFESTS
            .get("NetworkPolicy", "claimstream-metrics")
            .spec()
            .at("/ingress/0/ports")
            .toString();
    assertThat(ingress).contains("\"port\":\"http\"");
  }

  @Test
  void networkPoliciesLetPodsOutToThePortsOfTheConfiguration() {
    JsonNode config = MANIFESTS.get("ConfigMap", "claimstream").content().path("data");
    String bootstrap = config.path("CLAIMSTREAM_BOOTSTRAP").asText();
    JsonNode kafka = MANIFESTS.get("NetworkPolicy", "claimstream-kafka").spec();

    assertThat(bootstrap).endsWith(":" + kafka.at("/egress/0/ports/0/port").asText());
    assertThat(kafka.at("/podSelector/matchExpressions/0/values").toString())
        .isEqualTo("[\"ingest\",\"enrich\",\"sink\"]");
  }

  @Test
  void strimzisObjectsBelongToTheClusterThatTheServicesConnectTo() {
    String bootstrap =
        MANIFESTS
            .get("ConfigMap", "claimstream")
            .content()
            .at("/data/CLAIMSTREAM_BOOTSTRAP")
            .asText();
    Map<String, Integer> clusters = new TreeMap<>();
    for (Manifest manifest : all()) {
      if (manifest.type().startsWith("kafka.strimzi.io/")) {
        JsonNode labels = manifest.content().at("/metadata/labels");
        clusters.merge(labels.path("strimzi.io/cluster").asText(), 1, Integer::sum);
      }
    }

    assertThat(
            clusters.keySet().stream()
                .map(name -> name + "-kafka-bootstrap:9093")
                .collect(joining()))
        .isEqualTo(bootstrap);
  }
}
