package dev.claimstream.app.diff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads a side from a file of JSON lines, or from those in a folder, by name. */
public final class TaggedFiles {

  private TaggedFiles() {}

  /**
   * Reads a file or folder.
   *
   * @throws IllegalArgumentException naming the line that is not tagged output
   */
  public static Side read(Path path) throws IOException {
    var side = new Side(path.toString());
    for (Path file : files(path)) {
      read(file, side);
    }
    return side;
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> all = Files.list(path)) {
      List<Path> files = all.filter(TaggedFiles::isJsonLines).sorted().toList();
      if (files.isEmpty()) {
        throw new IllegalArgumentException(path + " has no files *.ndjson or *.jsonl");
      }
      return files;
    }
  }

  private static boolean isJsonLines(Path file) {
    String name = file.getFileName().toString();
    return !name.startsWith(".") && (name.endsWith(".ndjson") || name.endsWith(".jsonl"));
  }

  private static void read(Path file, Side side) throws IOException {
    var json = new ObjectMapper();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          try {
            side.add(json.readTree(line));
          } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file + ":" + number + ": not JSON", e);
          } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ":" + number + ": " + e.getMessage(), e);
          }
        }
      }
    }
  }
}
