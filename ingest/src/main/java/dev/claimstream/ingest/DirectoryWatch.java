package dev.claimstream.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the files of a directory that are ready to be read. A file is ready when two looks in a row
 * find it with the same size and time, so one that is still growing is waited for; and once, until
 * it changes. Nothing is remembered here beyond the process; that is the {@link Ledger}'s.
 *
 * <p>Looking again and again also works where the operating system tells no changes: network file
 * systems, mounted volumes.
 */
final class DirectoryWatch {

  private static final Logger log = LoggerFactory.getLogger(DirectoryWatch.class);

  private record Seen(long size, FileTime modified, boolean handedOut) {

    boolean isSameAs(BasicFileAttributes now) {
      return size == now.size() && modified.equals(now.lastModifiedTime());
    }
  }

  private final Path directory;
  private Map<Path, Seen> seen = Map.of();
  private boolean readable;
  private boolean said;

  DirectoryWatch(Path directory) {
    this.directory = directory;
  }

  /**
   * One look: the files that became ready since the last one, by name.
   *
   * @throws UncheckedIOException when the directory could never be read; one that could is looked
   *     at again
   */
  List<Path> look() {
    try {
      List<Path> ready = lookOnce();
      readable = true;
      said = false;
      return ready;
    } catch (UncheckedIOException e) {
      if (!readable) {
        throw e;
      }
      if (!said) {
        said = true;
        log.atWarn()
            .addKeyValue("directory", directory)
            .addKeyValue("why", e.getMessage())
            .log("The directory cannot be read now and is looked at again");
      }
      return List.of();
    }
  }

  private List<Path> lookOnce() {
    var ready = new ArrayList<Path>();
    var now = new HashMap<Path, Seen>();
    for (Path file : InputFiles.in(directory)) {
      Optional<BasicFileAttributes> found = attributes(file);
      if (found.isEmpty()) {
        continue;
      }
      BasicFileAttributes attributes = found.get();
      Optional<Seen> before =
          Optional.ofNullable(seen.get(file)).filter(s -> s.isSameAs(attributes));
      boolean settled = before.isPresent();
      if (settled && !before.map(Seen::handedOut).orElse(false)) {
        ready.add(file);
      }
      now.put(file, new Seen(attributes.size(), attributes.lastModifiedTime(), settled));
    }
    seen = now;
    return ready;
  }

  /** Empty when the file has gone meanwhile. */
  private static Optional<BasicFileAttributes> attributes(Path file) {
    try {
      return Optional.of(Files.readAttributes(file, BasicFileAttributes.class));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("file " + file + " cannot be read: " + e, e);
    }
  }
}
