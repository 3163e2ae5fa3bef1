package dev.claimstream.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the demo keeps everything.
 *
 * @param path the folder
 * @param temporary whether to delete it in the end
 */
record DemoFolder(Path path, boolean temporary) implements AutoCloseable {

  static DemoFolder open(Optional<Path> kept) throws IOException {
    return kept.isPresent()
        ? new DemoFolder(Files.createDirectories(kept.get()).toAbsolutePath(), false)
        : new DemoFolder(Files.createTempDirectory("claimstream-demo-"), true);
  }

  Path broker() {
    return path.resolve("broker");
  }

  Path state() {
    return path.resolve("enrich");
  }

  Path files() {
    return path.resolve("files");
  }

  @Override
  public void close() {
    if (!temporary) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("can't delete " + path, e);
    }
  }
}
