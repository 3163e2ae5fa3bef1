package dev.claimstream.tagger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that tests read, from the source folder, so that one taken away is gone at once. */
final class TestFiles {

  private static final Path RESOURCES =
      Path.of(
          System.getProperty("basedir", "."),
          "src/test/resources",
          TestFiles.class.getPackageName().replace('.', '/'));

  private TestFiles() {}

  /** The files of a folder beside this class that end in a suffix, in the order of their names. */
  static List<Path> of(String folder, String suffix) {
    try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
      return files.filter(f -> f.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the files in " + folder, e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
