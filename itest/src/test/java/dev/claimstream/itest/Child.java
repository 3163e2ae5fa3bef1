package dev.claimstream.itest;

import dev.claimstream.schemas.Cluster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The program in a JVM of its own, which can be killed.
 *
 * @param process it
 * @param log what it says
 */
record Child(Process process, Path log) implements AutoCloseable {

  static Child start(Cluster cluster, Path log, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add("dev.claimstream.app.Main");
    command.addAll(List.of(arguments));
    command.add("--bootstrap=" + cluster.bootstrapServers());
    command.add("--registry=" + cluster.registry());
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    return new Child(process, log);
  }

  /** Ends it at once, as a power cut would. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks it to end, and gives its exit code. */
  int stop() throws InterruptedException {
    process.destroy();
    return end();
  }

  /** Waits until it ends by itself, and gives its exit code. */
  int end() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("did not end within 60 s: " + Seed.read(log));
    }
    return process.exitValue();
  }

  /** Whether it has said something. */
  boolean hasSaid(String words) {
    return Seed.read(log).contains(words);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
