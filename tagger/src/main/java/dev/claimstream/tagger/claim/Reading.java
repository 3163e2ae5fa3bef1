package dev.claimstream.tagger.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A passage while the rules read it: its cues, what is speech, what has been found so far. */
final class Reading {

  private final Passage passage;
  private final List<Cue> cues;
  private final Turns.Turn turn;
  private final BitSet usedCues = new BitSet();
  private final BitSet spoken = new BitSet();
  private final BitSet reported = new BitSet();
  private final List<Draft> drafts = new ArrayList<>();
  private final Map<Integer, List<Draft>> bySentence = new HashMap<>();

  Reading(Passage passage, List<Cue> cues, Turns.Turn turn) {
    this.passage = passage;
    this.cues = cues;
    this.turn = turn;
  }

  Passage passage() {
    return passage;
  }

  /** What the passage is in an interview. */
  Turns.Turn turn() {
    return turn;
  }

  List<Cue> cues() {
    return cues;
  }

  /** The cues whose verbs are among tokens [first, limit). */
  List<Cue> cuesIn(int first, int limit) {
    int from = firstAtOrAfter(first);
    int to = from;
    while (to < cues.size() && cues.get(to).head() < limit) {
      to++;
    }
    return cues.subList(from, to);
  }

  private int firstAtOrAfter(int token) {
    int low = 0;
    int high = cues.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cues.get(middle).head() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The cue whose words begin at a token, adverbs before it passed over. */
  Optional<Cue> cueAt(int token) {
    int at = firstAtOrAfter(token);
    boolean covers = at < cues.size() && cues.get(at).first() <= token;
    return covers ? Optional.of(cues.get(at)) : Optional.empty();
  }

  void add(Draft draft) {
    drafts.add(draft);
    if (draft.rule() != Rule.ACCORDING_TO) {
      draft.content().forEach(c -> reported.set(c.first(), c.limit()));
    }
    draft.cue().ifPresent(c -> usedCues.set(c.first(), c.limit()));
    draft
        .cue()
        .map(c -> passage.sentence(c.first()).first())
        .ifPresent(s -> bySentence.computeIfAbsent(s, k -> new ArrayList<>()).add(draft));
  }

  /** The claims found so far whose cues stand in the sentence of a token, in that order. */
  List<Draft> draftsInSentence(int token) {
    return bySentence.getOrDefault(passage.sentence(token).first(), List.of());
  }

  /** Marks tokens as somebody's direct speech: what stands there is not the writer's report. */
  void speak(TokenRange range) {
    spoken.set(range.first(), range.limit());
  }

  boolean isSpoken(int token) {
    return token >= 0 && spoken.get(token);
  }

  /** Whether the content of a claim found so far is among tokens [first, limit). */
  boolean isReportedIn(int first, int limit) {
    int next = reported.nextSetBit(first);
    return next >= 0 && next < limit;
  }

  /** Whether a token belongs to the cue of a claim found so far. */
  boolean isUsedToken(int token) {
    return usedCues.get(token);
  }

  /** Whether a claim found so far has its cue among tokens [first, limit). */
  boolean isUsedBetween(int first, int limit) {
    int next = usedCues.nextSetBit(first);
    return next >= 0 && next < limit;
  }

  boolean isUsed(Cue cue) {
    return usedCues.get(cue.head());
  }

  /** Whether the cue is free to report something: not used yet and not in direct speech. */
  boolean isFree(Cue cue) {
    return !isUsed(cue) && !isSpoken(cue.head());
  }

  List<Draft> drafts() {
    return drafts;
  }
}
