package dev.claimstream.app.diff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.claimstream.sink.FilesFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads a side from a file of JSON lines, or from those in a folder, by name. */
public final class TaggedFiles {

  private TaggedFiles() {}

  /**
   * Reads a file or folder.
   *
   * @throws IllegalArgumentException naming the file, or its line, that is no tagged output or
   *     can't be read
   */
  public static Side read(Path path) throws IOException {
    var side = new Side(path.toString());
    try {
      for (Path file : files(path)) {
        read(file, side);
      }
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException("there is no " + e.getFile(), e);
    } catch (AccessDeniedException e) {
      throw new IllegalArgumentException(e.getFile() + " may not be read", e);
    }
    return side;
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      refuseOthers(path, List.of(path));
      return List.of(path);
    }
    try (Stream<Path> all = Files.list(path)) {
      List<Path> found = all.sorted().toList();
      List<Path> files = found.stream().filter(TaggedFiles::isJsonLines).toList();
      if (files.isEmpty()) {
        refuseOthers(path, found);
        throw new IllegalArgumentException(path + " has no files *.ndjson or *.jsonl");
      }
      return files;
    }
  }

  /** Files of the sink that are not read here. */
  private static void refuseOthers(Path path, List<Path> files) {
    for (String extension : FilesFormat.extensions()) {
      if (!extension.equals(FilesFormat.NDJSON.extension())
          && files.stream().anyMatch(file -> file.toString().endsWith("." + extension))) {
        throw new IllegalArgumentException(
            path
                + ": files *."
                + extension
                + " can't be compared, only *.ndjson and *.jsonl, not compressed; or compare"
                + " replays (--replay)");
      }
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
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file + ": not text in UTF-8", e);
    }
  }
}
