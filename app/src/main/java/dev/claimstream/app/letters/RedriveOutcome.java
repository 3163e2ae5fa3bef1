package dev.claimstream.app.letters;

/** What became of a letter that was to be sent back. */
public enum RedriveOutcome {
  /** It is in its topic as it was. */
  SENT,
  /** It is in its topic, marked as a replay. */
  SENT_AS_REPLAY,
  /** It, or another letter of the same record, has been sent back before. */
  DONE_BEFORE,
  /** Its record has been sent back as often as is allowed. */
  TOO_OFTEN,
  /** There is no way back for it. */
  REFUSED;

  /** Whether it goes back. */
  public boolean isSent() {
    return this == SENT || this == SENT_AS_REPLAY;
  }
}
