package dev.claimstream.itest.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the sink has published in a folder, by its own word and in fact. */
final class PublishedLines {

  private static final ObjectMapper JSON = new ObjectMapper();

  private PublishedLines() {}

  /** The sum of a number that the manifests tell: count of records, or claims. */
  static long told(Path folder, String what) throws IOException {
    long sum = 0;
    for (Path manifest : list(folder.resolve("_manifests"), ".json")) {
      sum += JSON.readTree(manifest.toFile()).findPath(what).asLong();
    }
    return sum;
  }

  static int files(Path folder) throws IOException {
    return list(folder, ".ndjson").size();
  }

  /** The lines of all files, by article. */
  static Map<String, List<String>> byArticle(Path folder) throws IOException {
    var lines = new Output.Collector();
    for (Path file : list(folder, ".ndjson")) {
      for (String line : Files.readAllLines(file)) {
        JsonNode paragraph = JSON.readTree(line).path("paragraph");
        lines.add(paragraph.required("articleId").asText(), line.getBytes(StandardCharsets.UTF_8));
      }
    }
    return lines.records();
  }

  /** By name, which is by partition and offset. */
  private static List<Path> list(Path folder, String ending) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    }
  }
}
