package dev.claimstream.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/**
 * What a command can see of the process around it.
 *
 * @param in where an article may come from
 * @param out results, in UTF-8
 * @param err messages, in UTF-8
 * @param environment variables
 * @param width columns of the terminal
 * @param color whether results may be coloured
 */
record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    int width,
    boolean color) {

  private static final int USUAL_WIDTH = 80;
  private static final int LEAST_WIDTH = 40;

  Console {
    environment = Map.copyOf(environment);
    width = Math.max(width, LEAST_WIDTH);
  }

  /**
   * The real ones. Colour only for a terminal, and never where NO_COLOR is set; the width from
   * COLUMNS, which the launcher sets.
   */
  static Console ofProcess() {
    Map<String, String> environment = System.getenv();
    return new Console(
        System.in,
        ResultStream.to(new FileOutputStream(FileDescriptor.out)),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        environment,
        width(environment.getOrDefault("COLUMNS", "")),
        Ansi.AUTO.enabled());
  }

  private static int width(String columns) {
    return columns.matches("[1-9]\\d{0,3}") ? Integer.parseInt(columns) : USUAL_WIDTH;
  }
}
