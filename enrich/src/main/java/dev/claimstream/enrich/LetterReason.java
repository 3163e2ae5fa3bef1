package dev.claimstream.enrich;

import java.util.Locale;

/** Why a record became a dead letter, and at which step; there are no other ways. */
public enum LetterReason {
  /** Its bytes are not a paragraph. */
  UNREADABLE(EnrichTopology.READ_PARAGRAPHS),
  /** It is a paragraph, but no article can have it. */
  UNUSABLE(EnrichTopology.ASSEMBLE_ARTICLE),
  /** What was found in it is wrong. */
  DEFECTIVE(EnrichTopology.TAG_ARTICLE),
  /** Tagging its article broke off. */
  FAILED(EnrichTopology.TAG_ARTICLE),
  /** It can't be written with what was found in it. */
  UNWRITABLE(EnrichTopology.TAG_ARTICLE),
  /** With what was found in it, it is larger than a record may be. */
  TOO_LARGE(EnrichTopology.TAG_ARTICLE);

  private final String step;

  LetterReason(String step) {
    this.step = step;
  }

  /** The step, as the letter's header names it. */
  public String step() {
    return step;
  }

  /** The reason in one word, as a label. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
