package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.text.Pos;
import java.util.List;
import java.util.Optional;

/** Where the content of a report begins and ends, and whose report it is. */
final class Clauses {

  private static final int LONGEST_APPOSITION = 30;

  /** No source is longer than so many tokens, so another report's cue is no further away. */
  private static final int FURTHEST_CUE = 40;

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
      } else if (pos == Pos.COORDINATOR && nominal && p.pos(i + 1) == Pos.PRONOUN) {
        return false; // "promised trains and we got"
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

  /** Behind the last token of the content that begins at {@code first} after {@code cue}. */
  static int end(Reading r, int first, Optional<Cue> own) {
    Passage p = r.passage();
    int limit = sentenceLimit(p, first);
    limit = Math.min(limit, p.quotations().innermost(first).map(Quotation::limit).orElse(limit));
    for (int i = first + 1; i < limit; i++) {
      if (stops(r, i, first, limit, own)) {
        return trimRight(p, first, i);
      }
    }
    return trimRight(p, first, limit);
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

  private static boolean stops(Reading r, int i, int first, int limit, Optional<Cue> own) {
    Passage p = r.passage();
    boolean comma = p.isComma(i) || (p.isQuoteMark(i) && p.isComma(i - 1)); // “…,” suggesting
    if (inQuotation(p, i, first)) {
      return false;
    }
    if (p.is(i, ";")) {
      return true;
    }
    int next = comma ? i + 1 : i;
    if (next >= limit) {
      return false;
    }
    if (p.is(next, "according") && p.is(next + 1, "to")) {
      return true;
    }
    if (comma
        && (p.is(next, "while")
            || p.is(next, "whereas")
            || p.is(next, "compared")
            || (p.is(next, "as") && p.pos(next + 1) == Pos.PRONOUN))) {
      return true;
    }
    if (comma && p.pos(next) == Pos.GERUND) {
      return r.cueAt(next).filter(c -> c.head() == next || c.first() == next).isPresent();
    }
    if (comma && own.isPresent() && FrontedParts.hold(p, own.get())) {
      boolean mainFollows = p.pos(next).beginsNounPhrase() && begins(p, next, limit);
      return hasFinite(p, first, i) || (mainFollows && isPhrase(p, first, own.get()));
    }
    if (!comma && p.pos(i) != Pos.COORDINATOR && !p.isDash(i)) {
      return false;
    }
    if (comma && p.is(next, "who") && own.isPresent()) {
      return false;
    }
    boolean concessive = p.is(next, "though") || p.is(next, "although");
    int subject = p.pos(next) == Pos.COORDINATOR || concessive ? next + 1 : next;
    if (comma && subject > next && own.isPresent() && isNewPredicate(p, subject)) {
      return true;
    }
    if (subject > next
        && own.isPresent()
        && isPhrase(p, first, own.get())
        && !hasFinite(p, first, i)
        && sharesNoPhrase(p, subject)) {
      return true;
    }
    boolean coordinated = subject > next;
    if (comma
        && p.is(next, "but")
        && own.isPresent()
        && hasFinite(p, first, i)
        && begins(p, next + 1, limit)) {
      return true;
    }
    if (!comma && !coordinated) {
      return false;
    }
    return r.cuesIn(i + 1, Math.min(limit, i + FURTHEST_CUE)).stream()
        .filter(c -> c.form() == Cue.Form.FINITE)
        .filter(c -> own.map(o -> o.head() != c.head()).orElse(true))
        .anyMatch(c -> beginsReport(r, c, subject, coordinated, first));
  }

  /**
   * ", and [appealed] for witnesses": a verb that goes on the writer's sentence, not the content.
   */
  private static boolean isNewPredicate(Passage p, int at) {
    int verb = p.pos(at) == Pos.ADVERB ? at + 1 : at;
    return p.pos(verb) == Pos.PAST || p.pos(verb) == Pos.PRESENT;
  }

  /** Content that has no finite verb of its own: "proposed [closing the quay]". */
  private static boolean isPhrase(Passage p, int first, Cue own) {
    return !own.takes(Frame.BARE) || p.pos(first) == Pos.TO || p.pos(first) == Pos.GERUND;
  }

  /** "proposed closing the quay and [has] sold it": a phrase can't go on with this verb. */
  private static boolean sharesNoPhrase(Passage p, int at) {
    int verb = p.pos(at) == Pos.ADVERB ? at + 1 : at;
    return switch (p.pos(verb)) {
      case HAVE, BE, MODAL, DO -> !p.is(verb, "be");
      case PAST -> true;
      case PRESENT -> p.lower(verb).endsWith("s");
      default -> false;
    };
  }

  /** Whether the words from {@code subject} on are another report: "[but] the mayor denies …". */
  private static boolean beginsReport(
      Reading r, Cue cue, int subject, boolean coordinated, int first) {
    Passage p = r.passage();
    if (cue.first() == subject) {
      return coordinated && cue.takes(Frame.QUOTATION);
    }
    if (cue.first() < subject) {
      return false;
    }
    Optional<TokenRange> source = PhraseBefore.find(p, cue.first(), first);
    if (source.isEmpty() || source.get().first() != subject) {
      return false;
    }
    boolean parenthetical =
        AfterClauseRule.restAfter(p, cue.limit(), p.sentence(cue.head()).limit()) >= 0;
    return coordinated || (parenthetical && cue.takes(Frame.AFTER));
  }

  private static boolean hasFinite(Passage p, int first, int limit) {
    for (int i = first; i < limit; i++) {
      if (p.pos(i).isFinite()) {
        return true;
      }
    }
    return false;
  }

  private static boolean inQuotation(Passage p, int i, int first) {
    return p.quotations().around(i).filter(q -> !q.contains(first)).isPresent();
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
