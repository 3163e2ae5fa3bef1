package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.text.Lexicon;
import dev.claimstream.tagger.text.Pos;
import java.util.Optional;

/** The noun phrase to the right of a place, as far as a source reaches there. */
final class PhraseAfter {

  private static final int LONGEST_APPOSITION = 30;

  private PhraseAfter() {}

  /**
   * The noun phrase that begins at a token, with its of- and for-phrases and one apposition behind
   * a comma: {@code says [Una Berg, a researcher at the institute]}.
   *
   * @param ceiling behind the last token it may reach
   */
  static Optional<TokenRange> find(Passage p, int first, int ceiling) {
    return withoutApposition(p, first, ceiling)
        .map(
            n ->
                p.pos(first) == Pos.PRONOUN || p.pos(first) == Pos.OBJECT
                    ? n
                    : new TokenRange(first, appositions(p, n.limit(), ceiling)));
  }

  /** The same as far as the first comma. */
  static Optional<TokenRange> withoutApposition(Passage p, int first, int ceiling) {
    if (first >= ceiling
        || !(p.pos(first).beginsNounPhrase() || p.pos(first) == Pos.OBJECT)
        || (p.pos(first) == Pos.NUMBER && p.isTime(first))) {
      return Optional.empty();
    }
    int end = core(p, first, ceiling);
    if (end == first) {
      return Optional.empty();
    }
    end = prepositions(p, end, ceiling, first);
    end = conjunct(p, end, ceiling);
    return Optional.of(new TokenRange(first, end));
  }

  /** One chunk: determiner, modifiers, nouns, names; ends where another chunk begins. */
  static int core(Passage p, int first, int ceiling) {
    if (p.pos(first) == Pos.PRONOUN || p.pos(first) == Pos.OBJECT) {
      return first + 1;
    }
    int i = first;
    boolean head = false;
    while (i < ceiling) {
      Pos pos = p.pos(i);
      boolean time = p.isTime(i) && head;
      if (time
          || (i > first
              && p.mentionBreak(i - 1, i)
              && head
              && !NounPhrases.titleBefore(p, i - 1, i))) {
        break;
      }
      if (pos == Pos.DETERMINER || (pos == Pos.POSSESSIVE && !NounPhrases.isPossessiveMark(p, i))) {
        if (head || (i > first && p.pos(i - 1) != Pos.DETERMINER)) {
          break;
        }
        head =
            pos == Pos.DETERMINER
                && i + 1 < ceiling
                && !p.pos(i + 1).isNominal()
                && p.pos(i + 1) != Pos.PARTICIPLE
                && p.pos(i + 1) != Pos.GERUND
                && p.pos(i + 1) != Pos.ADVERB;
      } else if (pos == Pos.NOUN
          || pos == Pos.NAME
          || pos == Pos.NUMBER
          || NounPhrases.isPossessiveMark(p, i)) {
        head = true;
      } else if (pos == Pos.ADJECTIVE || pos == Pos.PARTICIPLE || pos == Pos.GERUND) {
        if (head && pos != Pos.ADJECTIVE) {
          break;
        }
        if (pos != Pos.ADJECTIVE && i == first) {
          break;
        }
      } else if (pos == Pos.ADVERB && !head && i + 1 < ceiling && p.pos(i + 1) == Pos.ADJECTIVE) {
        i++;
        continue;
      } else {
        break;
      }
      i++;
    }
    if (i < ceiling && p.is(i, "(") && head) {
      int close = i;
      while (close < ceiling && !p.is(close, ")")) {
        close++;
      }
      if (close < ceiling && close - i <= 8) {
        i = close + 1;
      }
    }
    return head ? i : first;
  }

  private static int prepositions(Passage p, int end, int ceiling, int first) {
    int i = end;
    while (i < ceiling && p.pos(i) == Pos.PREPOSITION && joins(p, i, first)) {
      int next = i + 1 < ceiling ? core(p, i + 1, ceiling) : i + 1;
      if (next == i + 1 || p.isTime(i + 1)) {
        break;
      }
      i = next;
    }
    return i;
  }

  private static boolean joins(Passage p, int i, int first) {
    return switch (p.lower(i)) {
      case "of", "for", "from", "at", "with", "behind", "by" ->
          p.pos(first) != Pos.PRONOUN || p.is(first, "one");
      default -> false;
    };
  }

  private static int conjunct(Passage p, int end, int ceiling) {
    if (end + 1 < ceiling && p.is(end, "and") && p.pos(end + 1).beginsNounPhrase()) {
      int next = core(p, end + 1, ceiling);
      boolean subject = next < ceiling && (p.pos(next).isFinite() || p.pos(next) == Pos.PARTICIPLE);
      if (next > end + 1 && !subject && !isDone(p, end + 1, next)) {
        return prepositions(p, next, ceiling, end + 1);
      }
    }
    return end;
  }

  /** "says Ana Soto and [smiles]": a form of a verb, alone, is something that was done. */
  private static boolean isDone(Passage p, int first, int limit) {
    String word = p.lower(first);
    return limit == first + 1
        && word.endsWith("s")
        && !p.token(first).isCapitalized()
        && !Lexicon.english().lemma(word).equals(word);
  }

  /** Past what describes the phrase between commas: ", a lawyer who works for the bank". */
  private static int appositions(Passage p, int end, int ceiling) {
    int i = end;
    for (int n = 0; n < 2 && i + 1 < ceiling && p.isComma(i); n++) {
      int next = apposition(p, i + 1, ceiling);
      if (next == i + 1) {
        break;
      }
      i = next;
    }
    return i;
  }

  /** Behind the apposition that begins at a token; the token itself when none does. */
  private static int apposition(Passage p, int first, int ceiling) {
    boolean who = p.is(first, "who");
    boolean begins =
        who || (p.pos(first).isNominal() && !p.isTime(first) && core(p, first, ceiling) > first);
    boolean counts = p.pos(first) == Pos.NUMBER && core(p, first, ceiling) > first + 1;
    if (!begins || counts) { // "34" is an age, "34 percent of them" is not
      return first;
    }
    boolean relative = who;
    for (int i = first; i < ceiling && i < first + LONGEST_APPOSITION; i++) {
      if (ends(p, i)) {
        return i;
      }
      relative |= p.is(i, "who") || p.is(i, "whose");
      boolean noun = p.pos(i) == Pos.PRESENT && (i + 1 == ceiling || ends(p, i + 1)); // "campaign"
      boolean itsVerb = relative || noun || p.pos(i) == Pos.PAST;
      if (p.pos(i).isFinite() && !itsVerb) {
        return first;
      }
      boolean goesOn = p.is(i, "as") || p.is(i, "after") || p.is(i, "when");
      if (goesOn && !relative) {
        return i;
      }
    }
    return ceiling - first < LONGEST_APPOSITION ? ceiling : first;
  }

  private static boolean ends(Passage p, int i) {
    return p.isComma(i)
        || p.isEndMark(i)
        || p.isQuoteMark(i)
        || p.isDash(i)
        || p.is(i, ":")
        || p.is(i, ";")
        || p.is(i, ")");
  }
}
