package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.text.Pos;
import java.util.Optional;

/**
 * Reports inside a part of the sentence that stands before its main clause: "[While] Cole said it
 * was safe, …", "For someone [who] said it was safe, …".
 */
final class FrontedParts {

  private FrontedParts() {}

  /** Whether the clause of the cue stands inside another sentence, which goes on behind it. */
  static boolean hold(Passage p, Cue cue) {
    int floor = p.sentence(cue.head()).first();
    if (p.is(cue.first() - 1, "which")) {
      return p.isComma(cue.first() - 2);
    }
    Optional<TokenRange> subject = PhraseBefore.find(p, cue.first(), floor);
    if (subject.isEmpty()) {
      return false;
    }
    int at = subject.get().first();
    if (p.is(at, "who") || p.is(at, "which")) {
      return p.isComma(at - 1) || opensSentence(p, floor, at);
    }
    int relative = at - 1;
    if (p.is(relative, "which") || p.is(relative, "who") || p.is(relative, "whom")) {
      return p.isComma(relative - 1) || opensSentence(p, floor, relative);
    }
    return switch (p.lower(relative)) {
      case "while", "although", "though", "when", "after", "because", "since", "as", "if" -> true;
      default -> false;
    };
  }

  /**
   * "[In a year] in which", "[For someone] who": a phrase with nothing before it but prepositions.
   */
  private static boolean opensSentence(Passage p, int floor, int limit) {
    if (p.pos(floor) != Pos.PREPOSITION) {
      return false;
    }
    for (int i = floor; i < limit; i++) {
      if (p.isComma(i) || p.pos(i).isFinite()) {
        return false;
      }
    }
    return true;
  }
}
