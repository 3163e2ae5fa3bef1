package dev.claimstream.sink;

/** Why an enriched record became a dead letter, and at which step; there are no other ways. */
public enum LetterReason {
  /** No claims are made of it: its bytes are not an enriched paragraph. */
  UNREADABLE(ClaimsTopology.READ, "unreadable"),
  /** No claims can be made of it. */
  UNUSABLE(ClaimsTopology.PUBLISH, "unusable"),
  /** It is in no file: its bytes are not an enriched paragraph. */
  UNREADABLE_FOR_FILES(DeadLetters.STEP, "unreadable");

  private final String step;
  private final String label;

  LetterReason(String step, String label) {
    this.step = step;
    this.label = label;
  }

  /** The step, as the letter's header names it. */
  public String step() {
    return step;
  }

  /** The reason in one word, as a label. */
  public String label() {
    return label;
  }
}
