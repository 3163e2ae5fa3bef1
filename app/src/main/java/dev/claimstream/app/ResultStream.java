package dev.claimstream.app;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Results in UTF-8. Remembers why something could not be written, which a PrintStream does not. */
final class ResultStream extends PrintStream {

  private final Target target;

  private ResultStream(Target target) {
    super(target, true, StandardCharsets.UTF_8);
    this.target = target;
  }

  static ResultStream to(OutputStream out) {
    return new ResultStream(new Target(out));
  }

  private static final class Target extends FilterOutputStream {

    private volatile Optional<IOException> failure = Optional.empty();

    Target(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        failure = Optional.of(e);
        throw e;
      }
    }
  }

  /** Why results are lost; a reader that has gone away, such as {@code head}, wanted no more. */
  Optional<String> loss() {
    flush();
    return target
        .failure
        .map(e -> String.valueOf(e.getMessage()))
        .filter(why -> !why.contains("Broken pipe"));
  }
}
