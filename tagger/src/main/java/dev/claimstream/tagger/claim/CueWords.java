package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.Stance;

/** The words of a cue, as tokens [first, limit), and what they say. */
public record CueWords(
    int first,
    int limit,
    String lemma,
    Stance stance,
    boolean negated,
    boolean hedged,
    boolean takesAddressee) {

  static CueWords of(Cue cue) {
    Stance stance = cue.entry().stance();
    if (cue.negated()) {
      stance = stance == Stance.SUPPORTS ? Stance.DOUBTS : stance;
    }
    return new CueWords(
        cue.first(),
        cue.limit(),
        cue.entry().lemma(),
        stance,
        cue.negated(),
        cue.hedged(),
        cue.takes(Frame.ADDRESSEE_FIRST));
  }

  static CueWords plain(int first, int limit, String lemma) {
    return new CueWords(first, limit, lemma, Stance.NEUTRAL, false, false, false);
  }
}
