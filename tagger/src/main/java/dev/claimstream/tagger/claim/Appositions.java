package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.text.Pos;
import java.util.Optional;

/** What stands between commas behind a subject: who it is, or how and when it spoke. */
final class Appositions {

  /** Marked words of this length are a name or title: the radio hour “Good Morning”. */
  private static final int FEW_WORDS = 6;

  private Appositions() {}

  /** The phrase before an apposition that ends with the comma at {@code comma}, and that. */
  static Optional<TokenRange> across(Passage p, int comma, int floor) {
    int words = 0;
    for (int i = comma - 1; i > floor; i--) {
      if (p.isComma(i) && !insideName(p, i)) {
        int first = PhraseBefore.start(p, i, floor);
        if (isOrigin(p, first, i, floor)) {
          continue;
        }
        if (first < i && apposes(p, i + 1) && !isSentence(p, i + 1, comma)) {
          if (isCircumstance(p, i + 1)) {
            int end = i;
            return PhraseBefore.find(p, end, floor)
                .map(n -> new TokenRange(Math.min(n.first(), beyond(p, first, floor)), end));
          }
          return Optional.of(new TokenRange(beyond(p, first, floor), Math.max(comma, first + 1)));
        }
        return Optional.empty();
      }
      int open = openingOf(p, i);
      if (open > floor) {
        i = open; // host of the hour “Morning”
      } else if (p.isQuoteMark(i) || p.is(i, ":") || p.is(i, ";") || ++words > 30) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "[John Smith], 43, of Leeds, said": where the phrase begins that the first one describes. */
  static int beyond(Passage p, int first, int floor) {
    if (first <= floor || !p.isComma(first - 1)) {
      return first;
    }
    int before = PhraseBefore.start(p, first - 1, floor);
    boolean describes = p.pos(first) == Pos.NUMBER || describesName(p, before, first, floor);
    return describes && before < first - 1 ? before : first;
  }

  /** "the union, [for its part], said", "Cole, [speaking in Oslo], said": not who, but how. */
  private static boolean isCircumstance(Passage p, int first) {
    return switch (p.lower(first)) {
      case "of", "from", "at", "with", "including", "like" -> false;
      case "for" -> p.pos(first + 1) == Pos.POSSESSIVE; // not "Cole, for the defence, said"
      default ->
          p.pos(first) == Pos.PREPOSITION
              || (p.pos(first) == Pos.GERUND && !p.isComma(first + 1)); // "Lund, defending, said"
    };
  }

  /** The mark that opens the few words that a mark at {@code i} closes; -1 when none does. */
  private static int openingOf(Passage p, int i) {
    return p.quotations()
        .closedAt(i)
        .filter(q -> q.limit() - q.first() <= FEW_WORDS)
        .map(Quotation::open)
        .orElse(-1);
  }

  /** "[Una Berg], a lawyer, speaking …, said": the phrase before the comma has the name. */
  private static boolean describesName(Passage p, int before, int first, int floor) {
    boolean article =
        p.is(first, "a") || p.is(first, "an") || p.is(first, "the") || isPartyAndState(p, first);
    boolean subject =
        before == floor || (p.pos(before - 1) != Pos.PREPOSITION && p.pos(before - 1) != Pos.TO);
    return article && subject && before < first - 1 && p.pos(first - 2) == Pos.NAME;
  }

  /** "[R-Utah]". */
  private static boolean isPartyAndState(Passage p, int token) {
    String text = p.token(token).text();
    return text.length() > 3
        && text.charAt(1) == '-'
        && Character.isUpperCase(text.charAt(0))
        && Character.isUpperCase(text.charAt(2));
  }

  /** ", of [Leeds], Ohio,": a place inside a description, not who is described. */
  private static boolean isOrigin(Passage p, int first, int limit, int floor) {
    return first < limit
        && first > floor + 1
        && (p.is(first - 1, "of") || p.is(first - 1, "from"))
        && p.isComma(first - 2);
  }

  /** Whether the words between two commas can describe the phrase before the first. */
  private static boolean apposes(Passage p, int first) {
    Pos pos = p.pos(first);
    return switch (pos) {
      case DETERMINER,
          POSSESSIVE,
          NOUN,
          NAME,
          ADJECTIVE,
          NUMBER,
          WH,
          PREPOSITION,
          PARTICIPLE,
          PAST,
          GERUND ->
          true;
      case PRONOUN -> p.is(first, "who") || (p.is(first, "one") && p.is(first + 1, "of"));
      default -> isOnce(p, first);
    };
  }

  /** "Reid, [now] a coach,", "Toft, [formerly] of the board,": what somebody is or was. */
  private static boolean isOnce(Passage p, int first) {
    boolean once =
        switch (p.lower(first)) {
          case "now",
              "then",
              "once",
              "formerly",
              "currently",
              "previously",
              "also",
              "himself",
              "herself",
              "itself",
              "themselves" ->
              true;
          default -> false;
        };
    Pos next = p.pos(first + 1);
    return p.is(first, "then")
        || (once
            && (next == Pos.DETERMINER
                || next == Pos.PREPOSITION
                || next == Pos.NOUN
                || next == Pos.POSSESSIVE
                || next == Pos.ADJECTIVE));
  }

  /** "About the fire, [Falk said he slept], then": a name with a verb of its own. */
  private static boolean isSentence(Passage p, int first, int comma) {
    int verb = p.pos(first) == Pos.NAME ? PhraseAfter.core(p, first, comma) : first;
    return verb > first && verb < comma && p.pos(verb).isFinite();
  }

  private static boolean insideName(Passage p, int comma) {
    return comma + 1 < p.size() && p.sameMention(comma - 1, comma + 1);
  }
}
