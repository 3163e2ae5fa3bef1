package dev.claimstream.enrich;

import dev.claimstream.schemas.DeadLetter;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;

/**
 * Why a record could not be used.
 *
 * @param kind class of the exception, or of the finding
 * @param message what is wrong
 * @param thrown the exception, if there was one
 */
record Problem(String kind, String message, Optional<Throwable> thrown) {

  Problem(Class<?> kind, String message) {
    this(kind.getName(), message, Optional.empty());
  }

  static Problem of(Throwable thrown) {
    return new Problem(
        thrown.getClass().getName(), String.valueOf(thrown.getMessage()), Optional.of(thrown));
  }

  /** Says so in a dead letter. */
  void explain(Headers letter, String step) {
    thrown.ifPresentOrElse(
        exception -> DeadLetter.explain(letter, step, exception),
        () -> DeadLetter.explain(letter, step, kind, message));
  }
}
