package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.text.Pos;

/** How far a noun phrase reaches with all that hangs on it. */
final class Phrases {

  private Phrases() {}

  /**
   * Behind the phrase that begins at {@code first}, with its prepositions, infinitives and relative
   * clauses: it ends at a comma or dash, where a clause of its own begins, where it is told when
   * something was, or at a verb that goes on the sentence.
   */
  static int end(Passage p, int first, int limit) {
    for (int i = first + 1; i < limit; i++) {
      if (stops(p, i, limit)) {
        return Clauses.trimRight(p, first, i);
      }
    }
    return Clauses.trimRight(p, first, limit);
  }

  private static boolean stops(Passage p, int i, int limit) {
    boolean quoted = p.quotations().around(i).isPresent();
    if (quoted) {
      return false;
    }
    if (p.isComma(i) && (p.is(i + 1, "including") || p.is(i + 1, "such"))) {
      return false;
    }
    if (p.isComma(i) || p.isDash(i) || p.is(i, ";") || p.is(i, ":")) {
      return true;
    }
    if (p.pos(i) == Pos.COORDINATOR) {
      int next = p.pos(i + 1) == Pos.ADVERB ? i + 2 : i + 1;
      return next < limit && (p.pos(next).isFinite() || p.pos(next) == Pos.PRONOUN);
    }
    boolean time =
        p.isTime(i) && !NounPhrases.isPossessiveMark(p, i + 1) && !p.pos(i + 1).isNominal();
    boolean toTime = p.pos(i) == Pos.PREPOSITION && i + 1 < limit && p.isTime(i + 1);
    return time || toTime || p.pos(i) == Pos.SUBORDINATOR || isAdjunct(p, i);
  }

  private static boolean isAdjunct(Passage p, int i) {
    return switch (p.lower(i)) {
      case "during", "after", "before", "while", "amid", "despite", "because", "when" -> true;
      default -> false;
    };
  }
}
