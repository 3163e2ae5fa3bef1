package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.text.Pos;
import java.util.Optional;

/** What may stand between a subject's noun and its verb. */
final class Descriptions {

  private static final int LONGEST_DESCRIPTION = 20;

  private Descriptions() {}

  /** Past when it was said: "the minister [on Monday] said", "the minister [last week] said". */
  static int withoutTime(Passage p, int limit, int floor) {
    int i = limit;
    while (i > floor && p.isTime(i - 1)) {
      i--;
    }
    if (i == limit || i <= floor + 1) {
      return limit;
    }
    int end = p.pos(i - 1) == Pos.PREPOSITION ? i - 1 : i;
    Pos before = p.pos(end - 1);
    boolean subject = before == Pos.NOUN || before == Pos.NAME || p.is(end - 1, "who");
    return subject || p.is(end - 1, ")") ? end : limit;
  }

  /** What stands before words between two dashes. */
  static Optional<TokenRange> acrossDashes(Passage p, int dash, int floor) {
    for (int i = dash - 1; i > floor && i > dash - LONGEST_DESCRIPTION; i--) {
      if (p.isDash(i)) {
        int first = PhraseBefore.start(p, i, floor);
        return first < i ? Optional.of(new TokenRange(first, i)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * Start of a phrase with a relative or a reduced clause at its end: "people who live there", "a
   * report published by the bank"; {@code limit} when there is none.
   */
  static int start(Passage p, int limit, int floor) {
    for (int i = limit - 1; i > floor && i > limit - LONGEST_DESCRIPTION; i--) {
      Pos pos = p.pos(i);
      if (isPrepositionalRelative(p, i, limit)) {
        int first = PhraseBefore.start(p, i - 1, floor);
        return first < i - 1 ? first : limit;
      }
      if (pos == Pos.MARK || pos == Pos.COORDINATOR || pos == Pos.WH || pos == Pos.SUBORDINATOR) {
        return limit;
      }
      int verb = p.pos(i + 1) == Pos.ADVERB ? i + 2 : i + 1;
      boolean relative =
          (p.is(i, "who") || p.is(i, "that")) && verb < limit && p.pos(verb).isFinite();
      boolean reduced =
          (pos == Pos.PAST || pos == Pos.PARTICIPLE || pos == Pos.GERUND)
              && (isPassivePreposition(p.lower(i + 1)) || p.isTime(i + 1))
              && p.pos(i - 1) == Pos.NOUN;
      if (relative || reduced) {
        int first = PhraseBefore.start(p, i, floor);
        return first < i ? first : limit;
      }
      if (pos == Pos.THAT) {
        return limit;
      }
    }
    return limit;
  }

  /** "the club to [which] she belongs": a whole clause between the noun and its verb. */
  private static boolean isPrepositionalRelative(Passage p, int i, int limit) {
    return (p.is(i, "which") || p.is(i, "whom"))
        && (p.pos(i - 1) == Pos.PREPOSITION || p.pos(i - 1) == Pos.TO)
        && p.pos(i - 2) == Pos.NOUN
        && Clauses.isClause(p, i + 1, limit);
  }

  /** After a passive verb rather than an active one: "published by", not "apologised for". */
  private static boolean isPassivePreposition(String word) {
    return switch (word) {
      case "by", "in", "on", "at", "from", "to", "with" -> true;
      default -> false;
    };
  }
}
