package dev.claimstream.tagger;

/** How the content of a claim is given. */
public enum ClaimKind {
  /** Quoted whole: all of the content stands in quotation marks or after a dialogue dash. */
  DIRECT,
  /** Reported in the writer's words. */
  INDIRECT,
  /** Reported, with a quoted part. */
  MIXED,
  /** Asked, not claimed: the interviewer's words. */
  QUESTION
}
