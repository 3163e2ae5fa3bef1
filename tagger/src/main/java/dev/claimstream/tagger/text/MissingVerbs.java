package dev.claimstream.tagger.text;

import java.util.List;

/**
 * Gives a clause its verb where none was seen: in "she said the town needs help" something has to
 * be the verb, and "needs" can be. Looks where a clause must stand: at the start of a sentence,
 * behind "that" and behind verbs such as "say"; and where words that report may: behind a comma.
 */
final class MissingVerbs {

  private static final int LONGEST_SUBJECT = 8;
  private static final int LONGEST_TITLE = 4;

  private final Lexicon lexicon;

  MissingVerbs(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  void find(List<Token> tokens, Pos[] pos, Sentence sentence) {
    int i = sentence.first();
    while (i < sentence.limit()) {
      int end = clauseEnd(tokens, pos, i, sentence.limit());
      boolean clause =
          i == sentence.first()
              || pos[i - 1] == Pos.THAT
              || takesClause(lexicon.lemma(tokens.get(i - 1).lower()));
      if (clause && !hasFinite(pos, i, end)) {
        mend(tokens, pos, i, end);
      } else if (i > sentence.first() && tokens.get(i - 1).is(",") && !hasFinite(pos, i, end)) {
        mendReport(tokens, pos, i, end);
      }
      i = Math.max(end, i + 1);
    }
  }

  private static boolean takesClause(String lemma) {
    return switch (lemma) {
      case "say", "think", "believe", "hope", "claim", "insist", "fear", "argue", "suggest" -> true;
      default -> false;
    };
  }

  /** A clause also ends behind its verb, where the reported one begins. */
  private static int clauseEnd(List<Token> tokens, Pos[] pos, int first, int limit) {
    int i = first;
    while (i < limit) {
      if (tokens.get(i).is("who")) {
        return i + 1;
      }
      switch (pos[i]) {
        case MARK, COORDINATOR, SUBORDINATOR, THAT, WH -> {
          return i + 1;
        }
        case PAST, PRESENT -> {
          return i + 1;
        }
        default -> i++;
      }
    }
    return i;
  }

  private static boolean hasFinite(Pos[] pos, int first, int limit) {
    for (int i = first; i < limit; i++) {
      if (pos[i].isFinite()) {
        return true;
      }
    }
    return false;
  }

  private void mend(List<Token> tokens, Pos[] pos, int first, int limit) {
    for (int i = first + 1; i < limit; i++) {
      if (pos[i] == Pos.NOUN && canBeVerb(tokens, pos, i)) {
        pos[i] = Pos.PRESENT;
        return;
      }
      if (pos[i] == Pos.TO || pos[i] == Pos.GERUND || pos[i] == Pos.PARTICIPLE) {
        return;
      }
    }
  }

  /** "…, a team [reports] in the journal", "Una Berg, 71, [recalls], smiling". */
  private void mendReport(List<Token> tokens, Pos[] pos, int first, int limit) {
    if (isBeforeTitle(tokens, pos, first, limit)) {
      pos[first] = Pos.PRESENT;
      return;
    }
    boolean age = first > 2 && pos[first - 2] == Pos.NUMBER && tokens.get(first - 3).is(",");
    for (int i = first; i < limit && i < first + LONGEST_SUBJECT; i++) {
      boolean verb = pos[i] == Pos.NOUN && isReport(tokens.get(i).lower());
      if (verb && (i == first ? age : canBeVerb(tokens, pos, i))) {
        pos[i] = Pos.PRESENT;
        return;
      }
      if (!pos[i].isNominal()) {
        return;
      }
    }
  }

  /** "…, [claims] senator Paulo Brandão": a form in -s, a title, a name, and no more. */
  private boolean isBeforeTitle(List<Token> tokens, Pos[] pos, int first, int limit) {
    boolean verb =
        pos[first] == Pos.NOUN && lexicon.lookUp(tokens.get(first).lower()).is(Lexicon.THIRD);
    int i = first + 1;
    while (i < limit && (pos[i] == Pos.NOUN || pos[i] == Pos.ADJECTIVE)) {
      i++;
    }
    int name = i;
    while (i < limit && pos[i] == Pos.NAME) {
      i++;
    }
    boolean ends = i < limit && pos[i] == Pos.MARK && i == limit - 1;
    return verb && ends && i > name && name > first + 1 && name <= first + 1 + LONGEST_TITLE;
  }

  private boolean isReport(String word) {
    return switch (lexicon.lemma(word)) {
      case "report", "note", "recall", "claim", "estimate", "forecast", "record", "caution" -> true;
      default -> false;
    };
  }

  /** "Minutes of the meeting [show] that she", "the club [fear] that he". */
  private static boolean claims(List<Token> tokens, Pos[] pos, int i) {
    boolean verb =
        switch (tokens.get(i).lower()) {
          case "show", "fear", "hope" -> true;
          default -> false;
        };
    return verb && i + 2 < pos.length && pos[i + 1] == Pos.THAT && pos[i + 2].beginsNounPhrase();
  }

  /** A form in -s behind a singular, or a base form behind a plural. */
  private boolean canBeVerb(List<Token> tokens, Pos[] pos, int i) {
    Lexicon.Entry entry = lexicon.lookUp(tokens.get(i).lower());
    boolean plural = tokens.get(i - 1).lower().endsWith("s");
    return switch (pos[i - 1]) {
      case NAME -> entry.is(Lexicon.THIRD);
      case NOUN -> entry.is(plural || claims(tokens, pos, i) ? Lexicon.BASE : Lexicon.THIRD);
      default -> false;
    };
  }
}
