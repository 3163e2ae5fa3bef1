package dev.claimstream.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Which files are meant where a file or a folder is named. */
public final class InputFiles {

  private InputFiles() {}

  /**
   * A file itself, whether it is there or not; of a folder the files in it.
   *
   * @throws UncheckedIOException when the folder cannot be read
   */
  public static List<Path> of(Path fileOrFolder) {
    return Files.isDirectory(fileOrFolder) ? in(fileOrFolder) : List.of(fileOrFolder);
  }

  /** The files of a directory by name, without hidden and temporary ones, and without folders. */
  static List<Path> in(Path directory) {
    try (Stream<Path> entries = Files.list(directory)) {
      Path real = directory.toRealPath();
      return entries
          .filter(InputFiles::isInput)
          .filter(file -> isWithin(real, file))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("directory " + directory + " cannot be read: " + e, e);
    }
  }

  private static boolean isInput(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    boolean temporary =
        name.startsWith(".")
            || name.endsWith("~")
            || name.endsWith(".tmp")
            || name.endsWith(".part");
    return !temporary && Files.isRegularFile(file);
  }

  /** Whoever may write into the directory should not have other files published by a link. */
  private static boolean isWithin(Path directory, Path file) {
    try {
      return file.toRealPath().startsWith(directory);
    } catch (IOException e) {
      return false; // gone meanwhile, or a link to nowhere
    }
  }
}
