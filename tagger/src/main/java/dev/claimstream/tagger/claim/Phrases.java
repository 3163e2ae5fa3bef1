package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.text.Pos;

/** How far a noun phrase reaches with all that hangs on it. */
final class Phrases {

  private static final int LONGEST_ITEM = 15;

  private Phrases() {}

  /**
   * Behind the phrase that begins at {@code first}, with its prepositions, infinitives, relative
   * clauses, and when or why it was: it ends at a comma that parts no list, at a dash, where a
   * clause of its own begins, at a date, or at a verb that goes on the sentence.
   */
  static int end(Passage p, int first, int limit) {
    for (int i = first + 1; i < limit; i++) {
      if (stops(p, i, limit)) {
        return Clauses.trimRight(p, first, i);
      }
    }
    return Clauses.trimRight(p, first, limit);
  }

  /** The same without when or why it was, which says nothing of it. */
  static int core(Passage p, int first, int limit) {
    for (int i = first + 1; i < limit; i++) {
      boolean quoted = p.quotations().around(i).isPresent();
      if (!quoted && (p.pos(i) == Pos.SUBORDINATOR || isAdjunct(p, i))) {
        return end(p, first, i);
      }
    }
    return end(p, first, limit);
  }

  private static boolean stops(Passage p, int i, int limit) {
    boolean quoted = p.quotations().around(i).isPresent();
    if (quoted) {
      return false;
    }
    if (p.isComma(i)) {
      return !p.is(i + 1, "including") && !p.is(i + 1, "such") && !isInList(p, i, limit);
    }
    if (p.isDash(i) || p.is(i, ";") || p.is(i, ":")) {
      return true;
    }
    if (p.pos(i) == Pos.COORDINATOR) {
      int next = p.pos(i + 1) == Pos.ADVERB ? i + 2 : i + 1;
      return next < limit && (p.pos(next).isFinite() || p.pos(next) == Pos.PRONOUN);
    }
    boolean time =
        p.isTime(i) && !NounPhrases.isPossessiveMark(p, i + 1) && !p.pos(i + 1).isNominal();
    boolean toTime = p.pos(i) == Pos.PREPOSITION && i + 1 < limit && p.isTime(i + 1);
    return time || toTime;
  }

  /** "its large[,] rich neighbour", "trains[,] trams and buses". */
  private static boolean isInList(Passage p, int comma, int limit) {
    if (p.pos(comma - 1) == Pos.ADJECTIVE && p.pos(comma + 1) == Pos.ADJECTIVE) {
      return true;
    }
    for (int i = comma + 1; i + 1 < limit && i < comma + LONGEST_ITEM; i++) {
      if (p.is(i, "and") || p.is(i, "or")) {
        int item = PhraseAfter.core(p, i + 1, limit);
        return item > i + 1 && (item == limit || !p.pos(item).isFinite());
      }
      boolean item = p.pos(i).isNominal() && !p.isTime(i);
      if (!item && p.pos(i) != Pos.PREPOSITION && !p.isComma(i)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isAdjunct(Passage p, int i) {
    return switch (p.lower(i)) {
      case "during", "after", "before", "while", "amid", "despite", "because", "when" -> true;
      default -> false;
    };
  }
}
