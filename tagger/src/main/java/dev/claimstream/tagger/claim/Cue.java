package dev.claimstream.tagger.claim;

/**
 * A cue verb found in a passage, with its auxiliaries. All numbers are token indices.
 *
 * @param first the first auxiliary, or the verb
 * @param head the verb itself
 * @param limit behind the verb or its particle
 * @param entry what the lexicon says of it
 * @param form how it stands in its clause
 */
record Cue(
    int first, int head, int limit, CueEntry entry, Form form, boolean negated, boolean hedged) {

  /** How a cue verb stands in its clause. */
  enum Form {
    /** says, has said, would say. */
    FINITE,
    /** is said, was told. */
    PASSIVE,
    /** saying, having said: the subject is that of the clause before. */
    PARTICIPLE,
    /** to say. */
    INFINITIVE
  }

  boolean takes(Frame frame) {
    return entry.takes(frame);
  }

  /** Whether it reports so in the wide scope, however short that is. */
  boolean isWide(Frame frame) {
    return entry.wide().contains(frame);
  }

  /** Whether it reports so in the wide scope alone. */
  boolean isOnlyWide(Frame frame) {
    return isWide(frame) && !entry.frames().contains(frame);
  }
}
