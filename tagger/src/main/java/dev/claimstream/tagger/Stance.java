package dev.claimstream.tagger;

/** The stance that the cue gives the source toward the content. */
public enum Stance {
  NEUTRAL,
  SUPPORTS,
  DENIES,
  DOUBTS,
  ASKS
}
