package dev.claimstream.itest;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs programs of the machine. */
final class Commands {

  private static final int MINUTES = 10;

  private Commands() {}

  /** Whether a program is on the path. */
  static boolean isThere(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /**
   * Runs a program to its end.
   *
   * @return what it printed on its standard output
   * @throws IllegalStateException when it cannot be started, fails, or takes longer than 10
   *     minutes; the message has all that it printed
   */
  static String run(Path folder, Map<String, String> environment, List<String> command) {
    try {
      Path out = Files.createTempFile("command", ".out");
      Path err = Files.createTempFile("command", ".err");
      try {
        return run(folder, environment, command, out.toFile(), err.toFile());
      } finally {
        Files.delete(out);
        Files.delete(err);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while running " + command, e);
    }
  }

  private static String run(
      Path folder, Map<String, String> environment, List<String> command, File out, File err)
      throws InterruptedException {
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out)
            .redirectError(err);
    builder.environment().putAll(environment);
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new IllegalStateException(command + " cannot be run: " + e.getMessage(), e);
    }
    boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
    if (!ended) {
      process.destroyForcibly().waitFor();
    }
    if (!ended || process.exitValue() != 0) {
      throw new IllegalStateException(
          command
              + (ended ? " ended with exit code " + process.exitValue() : " did not end")
              + "\n"
              + Seed.read(out.toPath())
              + Seed.read(err.toPath()));
    }
    return Seed.read(out.toPath());
  }
}
