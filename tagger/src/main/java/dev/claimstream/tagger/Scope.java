package dev.claimstream.tagger;

/** What counts as a claim. */
public enum Scope {
  /** What somebody says, in words that tell what it is: what newsrooms call a claim. */
  SPEECH,
  /**
   * Attribution in the wide sense: also attitudes, beliefs and intentions, how something seems, and
   * acts of speech of which only the topic is told.
   */
  WIDE
}
