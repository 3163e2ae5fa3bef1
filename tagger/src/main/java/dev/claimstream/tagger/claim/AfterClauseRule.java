package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.ArticleText;
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
      boolean form = cue.form() == Cue.Form.FINITE || isTold(cue);
      if (r.isFree(cue) && cue.takes(Frame.AFTER) && form) {
        at(r, cue);
      }
    }
  }

  private static void at(Reading r, Cue cue) {
    Passage p = r.passage();
    int sentence = p.sentence(cue.head()).first();
    int limit = Clauses.sentenceLimit(p, cue.head());
    int rest = hasObject(p, cue) ? -1 : restAfter(p, cue.limit(), limit);
    Optional<TokenRange> source = PhraseBefore.find(p, cue.first(), sentence);
    if (source.filter(s -> p.is(s.first(), "who") || p.is(s.first(), "you")).isPresent()) {
      return;
    }
    int phrase = source.map(TokenRange::first).orElse(cue.first());
    boolean inverted = source.isEmpty();
    if (source.isEmpty()
        && cue.takes(Frame.QUOTATION)
        && opensParenthesis(p, cue.first(), sentence)) { // ", says the mayor"
      source =
          breaksOff(p, cue.first())
              ? PhraseAfter.withoutApposition(p, cue.limit(), limit)
              : PhraseAfter.find(p, cue.limit(), limit);
      rest = source.map(s -> restAfter(p, behindRelative(p, s.limit(), limit), limit)).orElse(-1);
    }
    if (source.isEmpty() || rest < 0) {
      return;
    }
    boolean as = phrase > sentence && (p.is(phrase - 1, "as") || p.is(phrase - 1, "how"));
    int open = as ? phrase - 1 : phrase;
    int before = open;
    while (before > sentence && parts(r, before - 1)) {
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
    boolean comesFirst = as && open == sentence && p.isComma(rest);
    if ((before == open && !as && !comesFirst)
        || subordinate
        || timeClause
        || p.is(cue.limit(), "so")) {
      return;
    }
    Optional<TokenRange> tail =
        tailClause(r, cue, rest, limit).filter(t -> !apposes(p, sentence, open, t, cue));
    Optional<TokenRange> head = headClause(r, sentence, before, tail.isPresent());
    List<TokenRange> content = new ArrayList<>();
    head.ifPresent(content::add);
    tail.ifPresent(content::add);
    if (content.isEmpty()
        || !(clause(p, content, tail.isPresent()) || (inverted && head.isPresent()))) {
      return;
    }
    Optional<TokenRange> speaks = isTold(cue) ? Optional.empty() : source;
    r.add(Contents.report(r, content, CueWords.of(cue), speaks, Rule.CLAUSE_THEN_CUE));
  }

  /** "It was, [said Una Berg, the coldest night]": what comes behind the source goes on with it. */
  private static boolean breaksOff(Passage p, int cue) {
    return p.isComma(cue - 1) && p.pos(cue - 2) == Pos.BE;
  }

  /** "he found himself", "continues to run", "reported losses": the verb reports nothing before. */
  private static boolean hasObject(Passage p, Cue cue) {
    int i = cue.limit();
    while (p.pos(i) == Pos.ADVERB) {
      i++;
    }
    boolean addressee = cue.takes(Frame.ADDRESSEE_FIRST) || p.isTime(i);
    return switch (p.pos(i)) {
      case GERUND -> cue.takes(Frame.GERUND);
      case TO -> !p.pos(i + 1).beginsNounPhrase() && p.pos(i + 1) != Pos.OBJECT;
      case OBJECT, NOUN, NAME, DETERMINER, POSSESSIVE, NUMBER -> !addressee;
      default -> false;
    };
  }

  /** Behind ", who lives there", which describes the source. */
  private static int behindRelative(Passage p, int from, int limit) {
    int who = p.isComma(from) ? from + 1 : from;
    if (!p.is(who, "who") && !p.is(who, "whose")) {
      return from;
    }
    int i = who;
    while (i < limit && !p.isComma(i) && !p.isEndMark(i) && !p.isQuoteMark(i)) {
      i++;
    }
    return i;
  }

  /** "…, the court was told": its subject hears and does not speak. */
  private static boolean isTold(Cue cue) {
    return cue.form() == Cue.Form.PASSIVE
        && cue.takes(Frame.ADDRESSEE_FIRST)
        && cue.first() < cue.head();
  }

  /**
   * A comma, dash or bracket, or a closing mark behind a comma: "“just that,” the sheriff said".
   */
  private static boolean parts(Reading r, int i) {
    Passage p = r.passage();
    boolean closes = p.isQuoteMark(i) && p.isComma(i - 1) && !r.isSpoken(i);
    return closes || p.isComma(i) || p.isDash(i) || p.is(i, "(");
  }

  private static boolean clause(Passage p, List<TokenRange> content, boolean hasTail) {
    TokenRange head = content.get(0);
    boolean first = Clauses.isClause(p, head.first(), head.limit());
    boolean headline =
        p.kind() == ArticleText.Kind.HEADLINE && p.words(head.first(), head.limit()) > 3;
    return first || headline || (hasTail && finiteOrQuoted(p, content.get(content.size() - 1)));
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
    boolean quoted = i - 1 > floor && p.isQuoteMark(i - 1) && p.isComma(i - 2);
    return i > floor && (quoted || p.isComma(i - 1) || p.isDash(i - 1) || p.isEndMark(i - 1));
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
      if ((p.pos(i).isFinite() && !isReduced(p, from, i))
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

  /** "said in a report [published] on Tuesday": a verb that describes the noun before it. */
  private static boolean isReduced(Passage p, int from, int i) {
    return p.pos(i) == Pos.PAST
        && i > from + 1
        && p.pos(i - 1) == Pos.NOUN
        && p.pos(from) == Pos.PREPOSITION;
  }

  private static Optional<TokenRange> headClause(
      Reading r, int sentence, int before, boolean interrupted) {
    Passage p = r.passage();
    int start = withQuotation(p, sentence);
    int first = start;
    for (int i = before - 1; i >= start; i--) {
      boolean otherClause = interrupted && p.pos(i) == Pos.COORDINATOR && p.isComma(i - 1);
      if (r.isSpoken(i) || p.is(i, ";") || p.is(i, ":") || otherClause) {
        first = i + 1;
        break;
      }
    }
    if (first == start) {
      first = Datelines.behind(p, start, before);
    }
    while (first < before && p.isQuoteMark(first) && r.isSpoken(first)) {
      first++;
    }
    if (first < before && p.pos(first) == Pos.COORDINATOR && first > start) {
      first++;
    }
    int from = first;
    boolean reported = r.isReportedIn(from, before);
    return reported ? Optional.empty() : Contents.piece(p, first, before).map(c -> closed(p, c));
  }

  /** Where the sentence begins, or the one before when a quotation goes on from there. */
  private static int withQuotation(Passage p, int sentence) {
    return p.quotations()
        .innermost(sentence)
        .filter(q -> q.open() >= 0 && q.open() < sentence)
        .map(q -> p.sentence(q.open()).first())
        .orElse(sentence);
  }

  /** With the closing mark that a comma parts from the content: "the “worst case”". */
  private static TokenRange closed(Passage p, TokenRange content) {
    return p.quotations()
        .innermost(content.limit() - 1)
        .filter(q -> q.open() >= content.first() && q.close() >= content.limit())
        .filter(q -> q.close() <= content.limit() + 1)
        .map(q -> new TokenRange(content.first(), q.close() + 1))
        .orElse(content);
  }

  /**
   * "…, he said, [a view that others share]": after a whole clause a noun phrase is the writer's.
   */
  private static boolean apposes(Passage p, int first, int limit, TokenRange tail, Cue cue) {
    boolean inverted = limit == cue.first();
    boolean main =
        switch (p.pos(first)) {
          case SUBORDINATOR, PREPOSITION, GERUND, TO, WH, ADVERB -> false;
          default -> Clauses.isClause(p, first, limit);
        };
    boolean phrase = p.pos(tail.first()).isNominal() && !finiteOrQuoted(p, tail);
    boolean condition = p.is(tail.first(), "on") && p.is(tail.first() + 1, "condition");
    return main && !breaksOff(p, cue.first()) && (inverted || phrase || condition);
  }

  /** What goes on behind a parenthetical: ", he says, [is safe]". */
  private static Optional<TokenRange> tailClause(Reading r, Cue cue, int rest, int limit) {
    Passage p = r.passage();
    boolean resumes = rest + 1 < limit && (p.isComma(rest) || p.isDash(rest) || p.is(rest, ";"));
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
    return own
        ? Optional.empty()
        : Contents.piece(p, next, ContentEnd.of(r, next, Optional.of(cue)));
  }
}
