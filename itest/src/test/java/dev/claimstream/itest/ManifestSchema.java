package dev.claimstream.itest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.google.gson.JsonParseException;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks manifests against the models that the clients of Kubernetes and of Strimzi are made of. Of
 * Kubernetes' own kinds: unknown fields, missing ones, and types. Of Strimzi's: unknown fields,
 * types, and values of enumerations.
 */
final class ManifestSchema {

  /** Reads an object as its kind. */
  private interface Model {
    @Nullable Object read(String json) throws IOException;
  }

  private static final Map<String, Model> KINDS =
      Map.of(
          "v1/ConfigMap", V1ConfigMap::fromJson,
          "v1/Service", V1Service::fromJson,
          "v1/PersistentVolumeClaim", V1PersistentVolumeClaim::fromJson,
          "apps/v1/Deployment", V1Deployment::fromJson,
          "apps/v1/StatefulSet", V1StatefulSet::fromJson,
          "batch/v1/Job", V1Job::fromJson,
          "policy/v1/PodDisruptionBudget", V1PodDisruptionBudget::fromJson,
          "networking.k8s.io/v1/NetworkPolicy", V1NetworkPolicy::fromJson,
          "kafka.strimzi.io/v1/KafkaTopic", json -> readStrimzi(json, "topic.KafkaTopicSpec"),
          "kafka.strimzi.io/v1/KafkaUser", json -> readStrimzi(json, "user.KafkaUserSpec"));

  private static final ObjectMapper STRICT =
      new ObjectMapper().setAnnotationIntrospector(new NoUnknownFields());

  private ManifestSchema() {}

  /** What is wrong with an object, if anything. */
  static Optional<String> problem(Manifest manifest) {
    return problem(manifest.type(), manifest.content());
  }

  static Optional<String> problem(String type, JsonNode content) {
    Model model = KINDS.get(type);
    if (model == null) {
      return Optional.of("there is no model of " + type);
    }
    try {
      model.read(content.toString());
      return Optional.empty();
    } catch (IOException | IllegalArgumentException | JsonParseException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** Classes by name: their annotations are nowhere to be had, which the compiler won't have. */
  private static Object readStrimzi(String json, String spec) throws IOException {
    JsonNode content = STRICT.readTree(json);
    for (Iterator<String> names = content.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!List.of("apiVersion", "kind", "metadata", "spec").contains(name)) {
        throw new IllegalArgumentException("unknown field " + name);
      }
    }
    V1ObjectMeta.fromJson(content.path("metadata").toString());
    try {
      Class<?> model = Class.forName("io.strimzi.api.kafka.model." + spec);
      Object read = STRICT.treeToValue(content.path("spec"), model);
      requireKept(content.path("spec"), STRICT.valueToTree(read));
      return read;
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A value that an enumeration doesn't have is read as none. */
  private static void requireKept(JsonNode written, JsonNode read) {
    if (written.isValueNode()) {
      if (!written.asText().equals(read.asText())) {
        throw new IllegalArgumentException(written + " is read as " + read);
      }
    } else if (written.isArray()) {
      for (int i = 0; i < written.size(); i++) {
        requireKept(written.path(i), read.path(i));
      }
    } else {
      written.properties().forEach(e -> requireKept(e.getValue(), read.path(e.getKey())));
    }
  }

  /** Strimzi's classes keep fields that they don't know; here they are errors. */
  private static final class NoUnknownFields extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasAnySetter(Annotated annotated) {
      return false;
    }
  }
}
