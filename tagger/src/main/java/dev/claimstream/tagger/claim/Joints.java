package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.text.Pos;

/** Words that join a noun phrase to another before it: prepositions and coordinators. */
final class Joints {

  private Joints() {}

  /** Whether what stands before a determiner goes on the phrase. */
  static boolean continueLeft(Passage p, int i, int floor) {
    if (i <= floor) {
      return false;
    }
    return switch (p.pos(i - 1)) {
      case PREPOSITION -> attach(p, i - 1, floor);
      case TO -> p.pos(i - 2) == Pos.ADJECTIVE && attach(p, i - 1, floor);
      case COORDINATOR -> coordinate(p, i - 1);
      default -> false;
    };
  }

  /** Whether a preposition joins a noun before it to the phrase after it. */
  static boolean attach(Passage p, int i, int floor) {
    if (i - 1 < floor) {
      return false;
    }
    Pos before = p.pos(i - 1);
    boolean noun =
        before == Pos.NOUN
            || before == Pos.NAME
            || before == Pos.NUMBER
            || before == Pos.DETERMINER
            || (before == Pos.ADJECTIVE
                && i - 2 >= floor
                && (p.pos(i - 2) == Pos.NOUN
                    || p.pos(i - 2) == Pos.ADJECTIVE
                    || i - 2 == p.sentence(i).first()))
            || (p.is(i, "of") && isOneOf(p, i - 1, floor))
            || isRatio(p, i);
    return noun
        && !p.isTime(i - 1)
        && !p.is(i, "after")
        && !p.is(i, "before")
        && !p.is(i, "until")
        && !p.is(i, "since")
        && !p.is(i, "during");
  }

  /** "one [in] five voters", "four [out] [of] ten". */
  private static boolean isRatio(Passage p, int i) {
    if (p.is(i, "of")) {
      return p.is(i - 1, "out") && isRatio(p, i - 1);
    }
    boolean many = p.pos(i - 1) == Pos.NUMBER || p.is(i - 1, "one");
    return many && (p.is(i, "in") || p.is(i, "out"));
  }

  /** "the [first] of them", "the [most senior] of the officers". */
  private static boolean isOneOf(Passage p, int word, int floor) {
    int i = word;
    while (i > floor && (p.pos(i) == Pos.ADJECTIVE || p.pos(i) == Pos.ADVERB)) {
      i--;
    }
    return i < word && p.pos(i) == Pos.DETERMINER;
  }

  /** Whether a coordinator joins two things that are named. */
  static boolean coordinate(Passage p, int i) {
    Pos before = p.pos(i - 1);
    return before == Pos.NOUN || before == Pos.NAME || before == Pos.NUMBER;
  }
}
