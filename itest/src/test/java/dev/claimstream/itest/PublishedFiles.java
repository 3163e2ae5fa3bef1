package dev.claimstream.itest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the sink has published in a folder.
 *
 * @param paths the data files, by name, which is by topic, partition and offset
 */
record PublishedFiles(List<Path> paths) {

  static PublishedFiles in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return new PublishedFiles(
          files.filter(file -> file.toString().endsWith(".ndjson")).sorted().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of them, one after the other. */
  String text() {
    return paths.stream().map(Seed::read).collect(Collectors.joining());
  }

  List<String> lines() {
    return text().lines().toList();
  }
}
