package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.text.Pos;
import java.util.Optional;

/** Whose something is: "[her] claim", "[the mayor]'s first promise". */
final class Possessors {

  private Possessors() {}

  /** The token before a noun and its modifiers. */
  static int beforeModifiers(Passage p, int noun) {
    int floor = p.sentence(noun).first();
    int i = noun - 1;
    while (i > floor
        && (p.pos(i) == Pos.ADJECTIVE
            || p.pos(i) == Pos.DETERMINER
            || p.pos(i) == Pos.NUMBER
            || (p.pos(i) == Pos.PARTICIPLE && p.pos(i - 1) != Pos.HAVE))) {
      i--;
    }
    return i;
  }

  /** Who has it, for a possessive at a token. */
  static Optional<TokenRange> at(Passage p, int i) {
    int floor = p.sentence(i).first();
    boolean mark = NounPhrases.isPossessiveMark(p, i);
    int first = mark ? PhraseBefore.start(p, i, floor) : i;
    int limit = mark ? i : i + 1;
    for (int k = limit - 1; k > first; k--) {
      if (p.pos(k) == Pos.PREPOSITION && !p.is(k, "of")) {
        first = k + 1; // not "a vote on [the mayor]'s plan"
      }
    }
    return first < limit ? Optional.of(new TokenRange(first, limit)) : Optional.empty();
  }
}
