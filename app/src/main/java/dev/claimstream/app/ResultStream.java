package dev.claimstream.app;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Results in UTF-8. Remembers why something could not be written, which a PrintStream does not. */
final class ResultStream extends PrintStream {

  private final AtomicReference<Optional<IOException>> failure;

  private ResultStream(OutputStream out, AtomicReference<Optional<IOException>> failure) {
    super(out, true, StandardCharsets.UTF_8);
    this.failure = failure;
  }

  static ResultStream to(OutputStream target) {
    var failure = new AtomicReference<Optional<IOException>>(Optional.empty());
    return new ResultStream(
        new FilterOutputStream(target) {
          @Override
          public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
              target.write(bytes, offset, length);
            } catch (IOException e) {
              failure.compareAndSet(Optional.empty(), Optional.of(e));
              throw e;
            }
          }
        },
        failure);
  }

  /** Why results are lost; a reader that has gone away, such as {@code head}, wanted no more. */
  Optional<String> loss() {
    flush();
    return failure
        .get()
        .map(e -> String.valueOf(e.getMessage()))
        .filter(why -> !why.contains("Broken pipe"));
  }
}
