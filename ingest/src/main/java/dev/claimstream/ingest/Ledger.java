package dev.claimstream.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The files that were published, by path, size and time, kept in a file from one start to the next:
 * a watched directory is not published again because the process was. One line a file, appended
 * when Kafka has acknowledged all its articles; a line that was cut off by a crash is passed over,
 * and its file published again, which repeats only what has the same ids.
 */
final class Ledger {

  private final Optional<Path> kept;
  private final Set<String> published = new HashSet<>();

  private Ledger(Optional<Path> kept) {
    this.kept = kept;
  }

  /**
   * Reads a ledger; one that is not there yet is empty.
   *
   * @param file where it is kept; empty for one that knows and keeps nothing
   * @throws UncheckedIOException when it cannot be read
   */
  static Ledger open(Optional<Path> file) {
    var ledger = new Ledger(file);
    file.filter(Files::exists).ifPresent(ledger::load);
    return ledger;
  }

  private void load(Path file) {
    try {
      String text = Files.readString(file);
      if (!text.isEmpty() && !text.endsWith("\n")) { // cut off; the next line begins a new one
        Files.writeString(file, "\n", StandardOpenOption.APPEND);
      }
      text.lines().forEach(published::add);
    } catch (IOException e) {
      throw new UncheckedIOException("ledger " + file + " cannot be used: " + e, e);
    }
  }

  /** The line of a file as it is now; empty when none is kept, or the file cannot be read. */
  Optional<String> line(Path file) {
    if (kept.isEmpty() || !Files.isReadable(file)) {
      return Optional.empty();
    }
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      String path = file.toAbsolutePath().normalize().toString().replace("\n", "\\n");
      return Optional.of(
          attributes.size() + " " + attributes.lastModifiedTime().toMillis() + " " + path);
    } catch (IOException e) {
      return Optional.empty(); // its reader says so
    }
  }

  boolean holds(String line) {
    return published.contains(line);
  }

  /**
   * Notes that a file was published.
   *
   * @throws UncheckedIOException when it cannot be written
   */
  void add(String line) {
    published.add(line);
    kept.ifPresent(file -> append(file, line));
  }

  private static void append(Path file, String line) {
    try {
      Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("ledger " + file + " cannot be written: " + e, e);
    }
  }
}
