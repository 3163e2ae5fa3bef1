package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.text.Pos;
import java.util.List;

/** Where a clause begins, how far its sentence goes, and what is trimmed from it. */
final class Clauses {

  private static final int LONGEST_APPOSITION = 30;

  private Clauses() {}

  /** Whether a clause with a subject and a finite verb begins at a token. */
  static boolean begins(Passage p, int first, int limit) {
    if (p.is(first, "at") && (p.is(first + 1, "least") || p.is(first + 1, "most"))) {
      return subjectAndVerb(p, first + 2, limit);
    }
    if (p.pos(first) == Pos.PREPOSITION) {
      int subject = behindPrepositions(p, first, limit);
      return subject < limit
          && (p.pos(subject).beginsNounPhrase() || p.is(subject, "there"))
          && subjectAndVerb(p, subject, limit);
    }
    return subjectAndVerb(p, first, limit);
  }

  /** Behind "in the report of the bank," and such, where the clause itself begins. */
  private static int behindPrepositions(Passage p, int first, int limit) {
    int i = first;
    while (i < limit && p.pos(i) == Pos.PREPOSITION) {
      int next = i + 1 < limit ? PhraseAfter.core(p, i + 1, limit) : i + 1;
      while (next < limit && p.isTime(next)) {
        next++;
      }
      if (next == i + 1) {
        return limit;
      }
      i = next;
    }
    return p.isComma(i) ? i + 1 : i;
  }

  private static boolean subjectAndVerb(Passage p, int first, int limit) {
    boolean nominal = false;
    boolean relative = false;
    boolean fronted = p.pos(first) == Pos.SUBORDINATOR;
    for (int i = first; i < limit; i++) {
      Pos pos = p.pos(i);
      if (pos.isFinite()) {
        if (!nominal) {
          return false;
        }
        if (!relative) {
          return true;
        }
        relative = false; // the finite verb of "who …"; the clause's own comes later
      } else if ((pos == Pos.PRONOUN && !p.is(i, "who"))
          || pos == Pos.NOUN
          || pos == Pos.NAME
          || pos == Pos.NUMBER
          || pos == Pos.DETERMINER) {
        nominal = true;
      } else if (p.is(i, "who") || p.is(i, "which") || pos == Pos.THAT) {
        if (!nominal) {
          return false;
        }
        relative = true;
      } else if (pos == Pos.TO || pos == Pos.WH) {
        if (!nominal || pos == Pos.WH) {
          return false;
        }
      } else if (pos == Pos.COORDINATOR
          && nominal
          && !relative
          && (p.pos(i + 1) == Pos.PRONOUN || isPredicate(p, i + 1))) {
        return false; // "promised trains and we got", "found a boat and showed it"
      } else if (p.is(i, ";") || p.isEndMark(i)) {
        return false;
      } else if (p.isComma(i) && !fronted && nominal && !relative) {
        int close = closingMark(p, i, limit);
        if (p.pos(i + 1) == Pos.COORDINATOR
            || (p.pos(i + 1) == Pos.PRONOUN && !p.is(i + 1, "who"))
            || close < 0) {
          return false;
        }
        i = close;
      } else if (p.is(i, "there")) {
        nominal = true;
      }
    }
    return false;
  }

  private static boolean isPredicate(Passage p, int i) {
    return (p.pos(i) == Pos.PAST || p.pos(i) == Pos.PRESENT) && p.pos(i + 1) != Pos.NOUN;
  }

  /** What closes the words that a comma opens behind a subject, before the verb; -1 for nothing. */
  private static int closingMark(Passage p, int comma, int limit) {
    for (int i = comma + 1; i + 1 < limit && i < comma + LONGEST_APPOSITION; i++) {
      int verb = p.pos(i + 1) == Pos.ADVERB ? i + 2 : i + 1;
      boolean closes = p.isComma(i) && verb < limit && p.pos(verb).isFinite();
      if (closes || p.pos(i) == Pos.COORDINATOR) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the words [first, limit) make a clause: something nominal before a finite verb. */
  static boolean isClause(Passage p, int first, int limit) {
    boolean nominal = false;
    for (int i = first; i < limit; i++) {
      Pos pos = p.pos(i);
      nominal |= pos.beginsNounPhrase() || pos == Pos.GERUND || p.is(i, "there") || pos == Pos.THAT;
      if (pos.isFinite() && nominal) {
        return true;
      }
    }
    return false;
  }

  /** The sentence's end; further when a quotation that begins in it goes on. */
  static int sentenceLimit(Passage p, int token) {
    int limit = p.sentence(token).limit();
    List<Quotation> begun = p.quotations().outermostIn(token, limit);
    if (begun.isEmpty()) {
      return limit;
    }
    Quotation last = begun.get(begun.size() - 1);
    if (last.after() <= limit) {
      return limit;
    }
    return last.close() >= 0 ? p.sentence(last.close()).limit() : last.limit();
  }

  /** The content without end marks, commas, dashes and a closing mark that it did not open. */
  static int trimRight(Passage p, int first, int limit) {
    int end = limit;
    while (end > first + 1) {
      int last = end - 1;
      boolean drop =
          p.isComma(last)
              || p.isEndMark(last)
              || p.is(last, ";")
              || p.is(last, ":")
              || p.isDash(last)
              || p.pos(last) == Pos.COORDINATOR;
      if (!drop && p.isQuoteMark(last)) {
        drop = p.quotations().closedAt(last).filter(q -> q.open() >= first).isEmpty();
      }
      if (!drop) {
        break;
      }
      end--;
    }
    return end;
  }

  /** The first token of content: past commas, marks, and dashes. */
  static int trimLeft(Passage p, int first, int limit) {
    int i = first;
    while (i < limit - 1 && (p.isComma(i) || p.isDash(i) || p.is(i, ":"))) {
      i++;
    }
    return i;
  }
}
