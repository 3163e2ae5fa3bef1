package dev.claimstream.itest.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Commands of the machine. */
final class Host {

  private Host() {}

  /**
   * Runs a command to its end.
   *
   * @throws IOException with what it said, when it fails
   */
  static void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + ": " + said.strip());
    }
  }
}
