package dev.claimstream.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * One run of the program as a terminal would see it.
 *
 * @param code its exit code
 * @param out its results
 * @param err its messages
 */
record Run(int code, String out, String err) {

  private static final int WIDTH = 80;

  static Run of(String... arguments) {
    return new Start(Map.of(), InputStream.nullInputStream()).with(arguments);
  }

  static Start inEnvironment(String... namesAndValues) {
    Map<String, String> environment = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      environment.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Start(environment, InputStream.nullInputStream());
  }

  static Start reading(byte[] input) {
    return new Start(Map.of(), new ByteArrayInputStream(input));
  }

  static Start reading(String input) {
    return reading(input.getBytes(StandardCharsets.UTF_8));
  }

  /** A console whose output nobody looks at. */
  static Console console(String input) {
    var nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    var in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    return new Console(in, nowhere, nowhere, Map.of(), WIDTH, false);
  }

  /** What the program starts with. */
  record Start(Map<String, String> environment, InputStream input) {

    Run with(String... arguments) {
      return into(new ByteArrayOutputStream(), arguments);
    }

    /** With a closed pipe for results, as behind {@code head}. */
    Run whenNobodyReads(String... arguments) {
      var closed =
          new ByteArrayOutputStream() {
            @Override
            public void flush() throws IOException {
              throw new IOException("Broken pipe");
            }
          };
      return into(closed, arguments);
    }

    private Run into(ByteArrayOutputStream out, String... arguments) {
      var err = new ByteArrayOutputStream();
      int code =
          new Program(
                  new Console(
                      input,
                      new PrintStream(out, true, StandardCharsets.UTF_8),
                      new PrintStream(err, true, StandardCharsets.UTF_8),
                      environment,
                      WIDTH,
                      false))
              .run(arguments);
      return new Run(
          code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
  }
}
