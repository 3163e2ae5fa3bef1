package dev.claimstream.app.letters;

import java.time.Instant;

/**
 * Letters of one step and exception.
 *
 * @param letters how many
 * @param sentBack how many of them have been sent back
 * @param first time of the earliest record
 * @param last time of the latest record
 */
public record LetterGroup(
    String step, String exception, long letters, long sentBack, Instant first, Instant last) {

  /** One letter. */
  public static LetterGroup of(Letter letter, boolean sentBack) {
    return new LetterGroup(
        letter.step(), letter.exception(), 1, sentBack ? 1 : 0, letter.time(), letter.time());
  }

  /** Both together. */
  public LetterGroup and(LetterGroup other) {
    return new LetterGroup(
        step,
        exception,
        letters + other.letters,
        sentBack + other.sentBack,
        first.isBefore(other.first) ? first : other.first,
        last.isAfter(other.last) ? last : other.last);
  }
}
