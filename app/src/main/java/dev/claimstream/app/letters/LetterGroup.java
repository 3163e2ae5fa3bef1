package dev.claimstream.app.letters;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Letters of one step and exception, counted. Several groups of consumers may each have made a
 * letter of one record. For one thread.
 */
public final class LetterGroup {

  private final String step;
  private final String exception;
  private final Set<FailedRecord> records = new HashSet<>();
  private long letters;
  private long ofNoRecord;
  private long sentBack;
  private Instant first = Instant.MAX;
  private Instant last = Instant.MIN;

  /** None yet. */
  public LetterGroup(String step, String exception) {
    this.step = step;
    this.exception = exception;
  }

  /** One more of these letters. */
  public void add(Letter letter, boolean isSentBack) {
    letters++;
    sentBack += isSentBack ? 1 : 0;
    letter.record().ifPresentOrElse(records::add, () -> ofNoRecord++);
    first = letter.time().isBefore(first) ? letter.time() : first;
    last = letter.time().isAfter(last) ? letter.time() : last;
  }

  /** The step. */
  public String step() {
    return step;
  }

  /** Class of the exception. */
  public String exception() {
    return exception;
  }

  /** How many letters. */
  public long letters() {
    return letters;
  }

  /** Of how many different records; a letter of what was no record counts as one. */
  public long records() {
    return records.size() + ofNoRecord;
  }

  /** How many letters have been sent back. */
  public long sentBack() {
    return sentBack;
  }

  /** Time of the earliest record. */
  public Instant first() {
    return first;
  }

  /** Time of the latest record. */
  public Instant last() {
    return last;
  }
}
