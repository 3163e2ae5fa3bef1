package dev.claimstream.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;

/**
 * Standard input that ends when the command is asked to stop. Nothing can wake a thread that waits
 * in a read of the terminal, so another one waits there, and hands on what comes.
 */
final class EndableInput {

  private static final int BUFFER = 1 << 16;

  private EndableInput() {}

  /** What {@code in} gives, until its end or until {@code stop} is requested. */
  static InputStream of(InputStream in, StopSignal stop) {
    try {
      var out = new PipedOutputStream();
      var endable = new PipedInputStream(out, BUFFER);
      var reader = new Thread(() -> copy(in, out), "standard-input");
      reader.setDaemon(true);
      reader.start();
      stop.onRequest(() -> end(out));
      return endable;
    } catch (IOException e) {
      throw new UncheckedIOException("a pipe could not be made", e);
    }
  }

  private static void copy(InputStream in, PipedOutputStream out) {
    byte[] buffer = new byte[BUFFER];
    try (out) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        out.write(buffer, 0, n);
        out.flush(); // wakes whoever reads
      }
    } catch (IOException e) {
      end(out); // nobody reads on
    }
  }

  private static void end(PipedOutputStream out) {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException("a pipe could not be closed", e);
    }
  }
}
