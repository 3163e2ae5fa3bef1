package dev.claimstream.itest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One object of the Kubernetes manifests.
 *
 * @param file name of the file that it is in
 * @param content as it is written
 */
record Manifest(String file, JsonNode content) {

  /** Such as {@code apps/v1/StatefulSet}. */
  String type() {
    return content.path("apiVersion").asText() + "/" + kind();
  }

  String kind() {
    return content.path("kind").asText();
  }

  String name() {
    return content.at("/metadata/name").asText();
  }

  JsonNode spec() {
    return content.path("spec");
  }

  /** The pod's spec, of what runs pods; missing otherwise. */
  JsonNode pod() {
    return kind().equals("NetworkPolicy") ? MissingNode.getInstance() : spec().at("/template/spec");
  }

  boolean runsPods() {
    return !pod().isMissingNode();
  }

  /** The only container of its pods. */
  JsonNode container() {
    JsonNode containers = pod().path("containers");
    if (containers.size() != 1) {
      throw new IllegalStateException(this + " has " + containers.size() + " containers, not one");
    }
    return containers.get(0);
  }

  List<String> arguments() {
    return texts(container().path("args"));
  }

  static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  @Override
  public String toString() {
    return kind() + " " + name() + " in " + file;
  }
}
