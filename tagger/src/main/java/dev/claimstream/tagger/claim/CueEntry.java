package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.Stance;
import java.util.Set;

/**
 * A cue verb of the lexicon.
 *
 * @param lemma base form, with its particle: "point out"
 * @param particle "out", "it be known", or empty
 * @param frames the ways in which it reports
 */
record CueEntry(String lemma, String particle, Set<Frame> frames, Stance stance) {

  boolean takes(Frame frame) {
    return frames.contains(frame);
  }
}
