package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "The bridge is safe, the mayor said on Monday." — "The bridge, he says, is safe." */
final class AfterClauseRule implements ClaimRule {

  /** "When he heard the knock, he knew": the clause says when, not what. */
  private static final Set<String> TIME_CLAUSE =
      Set.of("when", "while", "after", "before", "until", "since");

  @Override
  public void apply(Reading r) {
    for (Cue cue : r.cues()) {
      if (r.isFree(cue) && cue.takes(Frame.AFTER) && cue.form() == Cue.Form.FINITE) {
        at(r, cue);
      }
    }
  }

  private static void at(Reading r, Cue cue) {
    Passage p = r.passage();
    int sentence = p.sentence(cue.head()).first();
    int limit = Clauses.sentenceLimit(p, cue.head());
    int rest = restAfter(p, cue.limit(), limit);
    Optional<TokenRange> source = PhraseBefore.find(p, cue.first(), sentence);
    int phrase = source.map(TokenRange::first).orElse(cue.first());
    boolean inverted = source.isEmpty();
    if (source.isEmpty() && opensParenthesis(p, cue.first(), sentence)) { // ", says the mayor"
      source = PhraseAfter.find(p, cue.limit(), limit);
      rest = source.map(s -> restAfter(p, s.limit(), limit)).orElse(-1);
    }
    if (source.isEmpty() || rest < 0) {
      return;
    }
    boolean as = phrase > sentence && (p.is(phrase - 1, "as") || p.is(phrase - 1, "how"));
    int open = as ? phrase - 1 : phrase;
    int before = open;
    while (before > sentence
        && (p.isComma(before - 1) || p.isDash(before - 1) || p.is(before - 1, "("))) {
      before--;
    }
    boolean subordinate =
        open > sentence
            && !as
            && (p.pos(open - 1) == Pos.WH || p.pos(open - 1) == Pos.SUBORDINATOR);
    boolean timeClause =
        TIME_CLAUSE.contains(p.lower(sentence))
            && !cue.takes(Frame.ADDRESSEE_FIRST)
            && !cue.entry().lemma().equals("say");
    if ((before == open && !as) || subordinate || timeClause || p.is(cue.limit(), "so")) {
      return;
    }
    Optional<TokenRange> tail = tailClause(r, cue, rest, limit);
    Optional<TokenRange> head = headClause(r, sentence, before, tail.isPresent());
    List<TokenRange> content = new ArrayList<>();
    head.ifPresent(content::add);
    tail.ifPresent(content::add);
    if (content.isEmpty()
        || !(clause(p, content, tail.isPresent()) || (inverted && head.isPresent()))) {
      return;
    }
    r.add(Contents.report(r, content, CueWords.of(cue), source, Rule.CLAUSE_THEN_CUE));
  }

  private static boolean clause(Passage p, List<TokenRange> content, boolean hasTail) {
    boolean first = Clauses.isClause(p, content.get(0).first(), content.get(0).limit());
    return first || (hasTail && finiteOrQuoted(p, content.get(content.size() - 1)));
  }

  private static boolean finiteOrQuoted(Passage p, TokenRange range) {
    for (int i = range.first(); i < range.limit(); i++) {
      if (p.pos(i).isFinite() || p.pos(i) == Pos.PARTICIPLE || p.isQuoteMark(i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean opensParenthesis(Passage p, int i, int floor) {
    return i > floor && (p.isComma(i - 1) || p.isDash(i - 1) || p.isEndMark(i - 1));
  }

  /** Past when, where and to whom it was said; -1 when a clause hangs on the cue. */
  static int restAfter(Passage p, int from, int limit) {
    for (int i = from; i < limit; i++) {
      if (p.isComma(i)
          || p.isEndMark(i)
          || p.is(i, ")")
          || p.isDash(i)
          || p.is(i, ";")
          || p.is(i, "as")
          || p.is(i, "and")
          || p.is(i, "but")) {
        return i;
      }
      if (p.pos(i).isFinite()
          || p.pos(i) == Pos.THAT
          || p.pos(i) == Pos.WH
          || p.is(i, ":")
          || p.isQuoteMark(i)
          || i - from > 14) {
        return -1;
      }
    }
    return limit;
  }

  private static Optional<TokenRange> headClause(
      Reading r, int sentence, int before, boolean interrupted) {
    Passage p = r.passage();
    int first = sentence;
    for (int i = before - 1; i >= sentence; i--) {
      boolean otherClause = interrupted && p.pos(i) == Pos.COORDINATOR && p.isComma(i - 1);
      if (r.isSpoken(i) || p.is(i, ";") || otherClause) {
        first = i + 1;
        break;
      }
    }
    while (first < before && p.isQuoteMark(first) && r.isSpoken(first)) {
      first++;
    }
    if (first < before && p.pos(first) == Pos.COORDINATOR && first > sentence) {
      first++;
    }
    int from = first;
    boolean reported = r.isReportedIn(from, before);
    return reported ? Optional.empty() : Contents.piece(p, first, before);
  }

  /** What goes on behind a parenthetical: ", he says, [is safe]". */
  private static Optional<TokenRange> tailClause(Reading r, Cue cue, int rest, int limit) {
    Passage p = r.passage();
    boolean resumes = rest + 1 < limit && (p.isComma(rest) || p.isDash(rest));
    if (!resumes || r.isSpoken(rest + 1)) {
      return Optional.empty();
    }
    int next = rest + 1;
    boolean own =
        p.pos(next) == Pos.GERUND
            || p.is(next, "who")
            || p.is(next, "as")
            || p.is(next, "when")
            || p.is(next, "after")
            || p.is(next, "before")
            || p.is(next, "which")
            || p.is(next, "while")
            || (p.pos(next) == Pos.COORDINATOR
                && r.cueAt(next + 1).filter(c -> c.first() == next + 1).isPresent());
    return own ? Optional.empty() : Contents.piece(p, next, Clauses.end(r, next, Optional.of(cue)));
  }
}
