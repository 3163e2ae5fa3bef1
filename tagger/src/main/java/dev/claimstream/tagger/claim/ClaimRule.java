package dev.claimstream.tagger.claim;

/** One way in which news reports what somebody says. */
interface ClaimRule {

  /** Adds to the reading what this rule finds in it. */
  void apply(Reading reading);
}
