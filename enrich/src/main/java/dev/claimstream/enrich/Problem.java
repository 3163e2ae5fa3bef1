package dev.claimstream.enrich;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;

/**
 * Why a record could not be used.
 *
 * @param kind class of the exception, or of the finding
 * @param message what is wrong
 * @param trace where it was thrown, if it was
 */
record Problem(String kind, String message, Optional<String> trace) {

  Problem(Class<?> kind, String message) {
    this(kind.getName(), message, Optional.empty());
  }

  static Problem of(Throwable thrown) {
    var trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    return new Problem(
        thrown.getClass().getName(),
        String.valueOf(thrown.getMessage()),
        Optional.of(trace.toString()));
  }
}
