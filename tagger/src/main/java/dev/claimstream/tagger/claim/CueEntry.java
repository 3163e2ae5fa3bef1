package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.Stance;
import java.util.EnumSet;
import java.util.Set;

/**
 * A cue verb of the lexicon.
 *
 * @param lemma base form, with its particle: "point out"
 * @param particle "out", "it be known", or empty
 * @param frames the ways in which it reports what is said
 * @param wide the ways in which it reports in the wide scope, however short
 */
record CueEntry(String lemma, String particle, Set<Frame> frames, Set<Frame> wide, Stance stance) {

  boolean takes(Frame frame) {
    return frames.contains(frame) || wide.contains(frame);
  }

  /** This entry with the frames of another of the same verb, and with this one's stance. */
  CueEntry with(CueEntry other) {
    return new CueEntry(
        lemma, particle, union(frames, other.frames), union(wide, other.wide), stance);
  }

  private static Set<Frame> union(Set<Frame> some, Set<Frame> more) {
    Set<Frame> all = EnumSet.noneOf(Frame.class);
    all.addAll(some);
    all.addAll(more);
    return all;
  }
}
