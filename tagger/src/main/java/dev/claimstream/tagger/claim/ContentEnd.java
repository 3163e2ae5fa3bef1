package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.text.Pos;
import java.util.Optional;

/** Where the content of a report ends, and the writer's sentence or another report goes on. */
final class ContentEnd {

  /** No source is longer than so many tokens, so another report's cue is no further away. */
  private static final int FURTHEST_CUE = 40;

  private ContentEnd() {}

  /** Behind the last token of the content that begins at {@code first} after {@code cue}. */
  static int of(Reading r, int first, Optional<Cue> own) {
    Passage p = r.passage();
    int limit = Clauses.sentenceLimit(p, first);
    limit = Math.min(limit, p.quotations().innermost(first).map(Quotation::limit).orElse(limit));
    for (int i = first + 1; i < limit; i++) {
      if (stops(r, i, first, limit, own)) {
        return Clauses.trimRight(p, first, i);
      }
    }
    return Clauses.trimRight(p, first, limit);
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
    if (comma
        && (InnerReports.closesSentence(r, next, own) || InnerReports.isHeard(r, next, own))) {
      return true;
    }
    if (comma && isConsequence(p.lower(next))) {
      return own.isPresent() && hasFinite(p, first, i);
    }
    if (comma && p.pos(next) == Pos.GERUND) {
      return r.cueAt(next)
          .filter(c -> c.head() == next || c.first() == next)
          .filter(c -> !InnerReports.repeats(p, own, c, first))
          .isPresent();
    }
    if (comma && own.isPresent() && FrontedParts.hold(p, own.get())) {
      boolean mainFollows = p.pos(next).beginsNounPhrase() && Clauses.begins(p, next, limit);
      boolean verbFollows = isNewPredicate(p, next);
      return hasFinite(p, first, i)
          || (mainFollows && isPhrase(p, first, own.get()))
          || (verbFollows && !hasComma(p, first, i));
    }
    if (!comma && p.pos(i) != Pos.COORDINATOR && !p.isDash(i)) {
      return false;
    }
    if (comma && p.is(next, "who") && own.isPresent()) {
      return false;
    }
    boolean concessive = p.is(next, "though") || p.is(next, "although");
    boolean then = comma && p.is(next, "then");
    int subject = p.pos(next) == Pos.COORDINATOR || concessive || then ? next + 1 : next;
    if (comma && subject > next && own.isPresent() && isNewPredicate(p, subject)) {
      return true;
    }
    if (subject > next
        && own.isPresent()
        && isPhrase(p, first, own.get())
        && !hasFinite(p, first, i)
        && (sharesNoPhrase(p, subject)
            || (comma && p.is(next, "and") && Clauses.begins(p, subject, limit)))) {
      return true;
    }
    boolean coordinated = subject > next;
    if (comma
        && p.is(next, "but")
        && own.isPresent()
        && hasFinite(p, first, i)
        && Clauses.begins(p, next + 1, limit)) {
      return true;
    }
    if (!comma && !coordinated) {
      return false;
    }
    return r.cuesIn(i + 1, Math.min(limit, i + FURTHEST_CUE)).stream()
        .filter(c -> c.form() == Cue.Form.FINITE)
        .filter(c -> own.map(o -> o.head() != c.head()).orElse(true))
        .filter(c -> own.filter(o -> InnerReports.addresses(p, o, c)).isEmpty())
        .anyMatch(c -> beginsReport(r, c, own, subject, coordinated, first));
  }

  /** "…, [sending] its shares down": what the report did, which the writer tells. */
  private static boolean isConsequence(String lower) {
    return switch (lower) {
      case "sending",
          "prompting",
          "sparking",
          "triggering",
          "provoking",
          "fuelling",
          "fueling",
          "deepening" ->
          true;
      default -> false;
    };
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
      Reading r, Cue cue, Optional<Cue> own, int subject, boolean coordinated, int first) {
    Passage p = r.passage();
    if (cue.first() == subject) {
      boolean clause = // "says it is small and suspects that"; "found" may go on what was said
          cue.takes(Frame.THAT)
              && p.pos(cue.head()) == Pos.PRESENT
              && p.pos(cue.limit()) == Pos.THAT;
      boolean other = // "said it was safe but ruled out a sale"
          p.is(subject - 1, "but") && own.filter(o -> sameTense(p, o, cue)).isPresent();
      return coordinated && (cue.takes(Frame.QUOTATION) || clause || other);
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

  private static boolean sameTense(Passage p, Cue own, Cue cue) {
    return p.pos(own.first()) == p.pos(cue.first()) && cue.form() == Cue.Form.FINITE;
  }

  private static boolean hasComma(Passage p, int first, int limit) {
    for (int i = first; i < limit; i++) {
      if (p.isComma(i)) {
        return true;
      }
    }
    return false;
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
}
