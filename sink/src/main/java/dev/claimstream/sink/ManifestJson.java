package dev.claimstream.sink;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** Manifests as JSON, for people and tools. Readers ignore fields that they don't know. */
final class ManifestJson {

  private static final int VERSION = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private ManifestJson() {}

  static byte[] write(Manifest manifest) {
    ObjectNode json = JSON.createObjectNode();
    json.put("version", VERSION)
        .put("topic", manifest.name().topic())
        .put("topicId", manifest.topicId())
        .put("partition", manifest.name().partition())
        .put("firstOffset", manifest.name().firstOffset())
        .put("nextOffset", manifest.nextOffset())
        .put("count", manifest.count())
        .put("file", manifest.file())
        .put("staged", manifest.staged())
        .put("bytes", manifest.bytes())
        .put("sha256", manifest.sha256());
    ObjectNode summary = json.putObject("summary");
    summary
        .put("claims", manifest.summary().claims())
        .put("entities", manifest.summary().entities())
        .put("deadLetters", manifest.summary().deadLetters());
    manifest.summary().earliest().ifPresent(t -> summary.put("earliest", t.toString()));
    manifest.summary().latest().ifPresent(t -> summary.put("latest", t.toString()));
    try {
      String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
      return text.getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values is always JSON", e);
    }
  }

  /**
   * Reads a manifest.
   *
   * @throws IOException when it is damaged or of a version that isn't known here
   */
  static Manifest read(byte[] bytes) throws IOException {
    JsonNode json = tree(bytes);
    int version = json.path("version").asInt();
    if (version == 0) {
      throw new IOException(
          bytes.length == 0 ? "it is empty" : "not a manifest: it has no version");
    }
    if (version != VERSION) {
      throw new IOException(
          "version " + version + " of manifests is not known, only " + VERSION + " is");
    }
    JsonNode summary = json.path("summary");
    try {
      return new Manifest(
          new FileName(
              text(json, "topic"),
              required(json, "partition").asInt(-1),
              required(json, "firstOffset").asLong(-1)),
          text(json, "topicId"),
          required(json, "nextOffset").asLong(-1),
          required(json, "count").asLong(-1),
          text(json, "file"),
          text(json, "staged"),
          required(json, "bytes").asLong(-1),
          text(json, "sha256"),
          new Summary(
              summary.path("claims").asLong(),
              summary.path("entities").asLong(),
              summary.path("deadLetters").asLong(),
              time(summary, "earliest"),
              time(summary, "latest")));
    } catch (RuntimeException e) {
      throw new IOException("not a manifest: " + e.getMessage(), e);
    }
  }

  private static JsonNode tree(byte[] bytes) throws IOException {
    try {
      return JSON.readTree(bytes);
    } catch (JsonProcessingException e) {
      throw new IOException("not JSON as a whole, line " + e.getLocation().getLineNr(), e);
    }
  }

  private static JsonNode required(JsonNode json, String field) {
    if (!json.hasNonNull(field)) {
      throw new IllegalArgumentException("it has no " + field);
    }
    return json.path(field);
  }

  private static String text(JsonNode json, String field) {
    return required(json, field).asText();
  }

  private static Optional<Instant> time(JsonNode json, String field) {
    return json.hasNonNull(field)
        ? Optional.of(Instant.parse(json.path(field).asText()))
        : Optional.empty();
  }
}
