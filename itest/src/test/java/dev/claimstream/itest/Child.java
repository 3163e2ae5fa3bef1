package dev.claimstream.itest;

import dev.claimstream.schemas.Cluster;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The program in a JVM of its own, which can be killed.
 *
 * @param process it
 * @param log what it says
 */
public record Child(Process process, Path log) implements AutoCloseable {

  /** Starts a command against a broker and a registry. */
  static Child start(Cluster cluster, Path log, String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--bootstrap=" + cluster.bootstrapServers());
    all.add("--registry=" + cluster.registry());
    return start(Map.of(), log, all);
  }

  /** Starts a command with these variables in its environment. */
  static Child start(Map<String, String> environment, Path log, List<String> arguments)
      throws IOException {
    return start("dev.claimstream.app.Main", environment, log, arguments);
  }

  /** Starts any main class of the test's class path. */
  public static Child start(
      String main, Map<String, String> environment, Path log, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(main);
    command.addAll(arguments);
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    return new Child(builder.start(), log);
  }

  /** Ends it at once, as a power cut would. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks it to end, and gives its exit code. */
  public int stop() throws InterruptedException {
    process.destroy();
    return end();
  }

  /** Waits until it ends by itself, and gives its exit code. */
  public int end() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("did not end within 60 s: " + Seed.read(log));
    }
    return process.exitValue();
  }

  /** Whether it has said something. */
  public boolean hasSaid(String words) {
    return Seed.read(log).contains(words);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
