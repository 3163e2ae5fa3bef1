package dev.claimstream.app;

import dev.claimstream.enrich.FolderLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where one demo keeps everything.
 *
 * @param path the folder
 * @param temporary whether to delete it in the end
 * @param lock that no other demo has meanwhile
 */
record DemoFolder(Path path, boolean temporary, FolderLock lock) implements AutoCloseable {

  /**
   * Opens the folder that is to be kept, or a temporary one.
   *
   * @throws UncheckedIOException when another demo uses it, or nobody can
   */
  static DemoFolder open(Optional<Path> kept) throws IOException {
    Path path =
        kept.isPresent()
            ? kept.get().toAbsolutePath()
            : Files.createTempDirectory("claimstream-demo-");
    return new DemoFolder(path, kept.isEmpty(), FolderLock.take(path, "demo.lock"));
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
    lock.close();
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
