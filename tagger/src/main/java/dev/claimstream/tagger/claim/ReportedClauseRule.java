package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.text.Pos;
import java.util.List;
import java.util.Optional;

/**
 * What follows a cue verb: "says that …", "says the plan failed", "explains how …", "promises to
 * …", "denies taking …", "expects it to …", each where the verb takes that frame.
 */
final class ReportedClauseRule implements ClaimRule {

  /** Behind "that" so many tokens are a clause, also when no verb was seen in them. */
  private static final int SHORT_CLAUSE = 4;

  private static final int LONG_PHRASE = 6;

  private static final int FEWEST_WORDS = 2;

  /** Fewer say only that somebody is willing or not: "refused to leave", "wants to win". */
  private static final int ENOUGH_FOR_INTENTION = 8;

  /** Where content begins, in which frame, and by which rule. */
  private record Start(int first, Frame frame, Rule rule) {}

  @Override
  public void apply(Reading r) {
    for (Cue cue : r.cues()) {
      boolean reports = Infinitives.isActive(r.passage(), cue) || saysInEffect(r.passage(), cue);
      boolean free = r.isFree(cue) || SpokenReports.mayReport(r, cue);
      if (free && reports) {
        start(r, cue).ifPresent(s -> add(r, cue, s));
      }
    }
  }

  private static void add(Reading r, Cue cue, Start start) {
    Passage p = r.passage();
    int end = Fronted.limit(p, cue, ContentEnd.of(r, start.first(), Optional.of(cue)));
    if (p.quotations().closedAt(start.first()).isPresent()) {
      return; // "“deeply regretted” the omission"
    }
    boolean phrase = // "Writing in a journal, she …"
        start.rule() == Rule.BARE_CLAUSE
            && Fronted.is(p, cue)
            && !Clauses.isClause(p, start.first(), end);
    int words = p.words(start.first(), end);
    boolean enough = words >= enough(cue, start.rule());
    if (phrase || words < FEWEST_WORDS || !(enough || cue.isWide(start.frame()))) {
      return;
    }
    Optional<TokenRange> source = Subjects.of(r, cue);
    boolean needed = cue.form() != Cue.Form.FINITE || r.isSpoken(cue.head());
    if (source.isEmpty() && needed) {
      return;
    }
    r.add(
        Contents.report(
            r,
            List.of(new TokenRange(start.first(), end)),
            CueWords.of(cue),
            source,
            enough && !cue.isOnlyWide(start.frame()) ? start.rule() : start.rule().inWideScope()));
  }

  private static int enough(Cue cue, Rule rule) {
    boolean asksSomebody =
        rule == Rule.OBJECT_INFINITIVE
            && (!cue.takes(Frame.BARE) || cue.takes(Frame.ADDRESSEE_FIRST));
    return rule == Rule.INTENTION || asksSomebody ? ENOUGH_FOR_INTENTION : FEWEST_WORDS;
  }

  /** "went on to say", "used to say", "is quick to point out". */
  private static boolean saysInEffect(Passage p, Cue cue) {
    if (cue.form() != Cue.Form.INFINITIVE) {
      return false;
    }
    return switch (p.lower(cue.first() - 1)) {
      case "on", "used", "continues", "continued", "quick", "continue", "quoted" -> true;
      default -> p.pos(cue.limit()) == Pos.THAT && cue.takes(Frame.QUOTATION);
    };
  }

  private static Optional<Start> start(Reading r, Cue cue) {
    Passage p = r.passage();
    int limit = Clauses.sentenceLimit(p, cue.head());
    int at = cue.limit();
    boolean adverb = p.pos(at + 1) == Pos.ADVERB || p.is(at + 1, "however");
    if (p.isComma(at) && adverb && p.isComma(at + 2)) {
      at += 3; // ", however,"
    }
    while (at < limit && p.pos(at) == Pos.ADVERB && !p.is(at, "there")) {
      at++;
    }
    Optional<Start> direct = at(r, cue, at, limit);
    boolean addresseeFirst =
        cue.takes(Frame.ADDRESSEE_FIRST)
            && (p.pos(at).beginsNounPhrase() || p.pos(at) == Pos.OBJECT);
    boolean time = p.isTime(at) || (p.pos(at) == Pos.PREPOSITION && p.isTime(at + 1));
    boolean medium = Circumstances.isMedium(p, at, limit);
    if (direct.isPresent() && !addresseeFirst && !time && !medium) {
      return direct;
    }
    int beyond = Circumstances.beyond(p, cue, at, limit);
    if (beyond > at && beyond < limit) {
      Optional<Start> there =
          at(r, cue, beyond, limit)
              .filter(s -> s.rule() != Rule.GERUND && !isPartOfPhrase(p, cue, s.first()));
      return there.isPresent() ? there : direct;
    }
    return direct;
  }

  /** "complained about the path “more times than I can count”": no speech of its own. */
  private static boolean isPartOfPhrase(Passage p, Cue cue, int first) {
    if (!p.isQuoteMark(first) || p.isComma(first - 1) || p.is(first - 1, ":")) {
      return false;
    }
    for (int i = cue.limit(); i < first; i++) {
      if (p.is(i, "about") || p.is(i, "over") || p.is(i, "against")) {
        return true;
      }
    }
    return false;
  }

  /** "say this for years", "say so": it was said before. */
  private static boolean refersBack(Passage p, int at) {
    return switch (p.lower(at)) {
      case "this", "so" ->
          p.pos(at + 1) == Pos.PREPOSITION
              || p.pos(at + 1) == Pos.MARK
              || p.pos(at + 1) == Pos.COORDINATOR;
      default -> false;
    };
  }

  private static Optional<Start> at(Reading r, Cue cue, int at, int limit) {
    Passage p = r.passage();
    if (at >= limit || refersBack(p, at)) {
      return Optional.empty();
    }
    if (p.pos(at) == Pos.THAT && cue.takes(Frame.THAT)) {
      int first = Clauses.trimLeft(p, at + 1, limit);
      boolean clause =
          Clauses.isClause(p, first, limit)
              || p.isQuoteMark(first)
              || (cue.takes(Frame.QUOTATION) && limit - first > SHORT_CLAUSE);
      return clause
          ? Optional.of(new Start(first, Frame.THAT, Rule.THAT_CLAUSE))
          : Optional.empty();
    }
    if (p.is(at, ":") && cue.takes(Frame.THAT) && at + 1 < limit) {
      return Clauses.isClause(p, at + 1, limit)
          ? Optional.of(new Start(at + 1, Frame.THAT, Rule.COLON_CLAUSE))
          : Optional.empty();
    }
    boolean who = p.is(at, "who") && p.pos(at + 1).isFinite();
    if (p.pos(at) == Pos.WH || who || p.is(at, "if") || p.is(at, "whether")) {
      boolean takes =
          cue.takes(Frame.QUESTION_WORD)
              && (p.pos(at) == Pos.WH
                  || who
                  || p.is(at, "whether")
                  || cue.entry().lemma().equals("ask")
                  || cue.entry().lemma().equals("wonder"));
      return takes
          ? Optional.of(new Start(at, Frame.QUESTION_WORD, Rule.QUESTION_WORD))
          : conditional(p, cue, at, limit);
    }
    boolean infinitive =
        (p.pos(at) == Pos.TO && infinitiveFollows(p, at + 1))
            || (p.pos(at) == Pos.NOT && p.pos(at + 1) == Pos.TO);
    if (infinitive && cue.takes(Frame.INFINITIVE)) {
      return Optional.of(new Start(at, Frame.INFINITIVE, Rule.INFINITIVE));
    }
    if (infinitive && cue.takes(Frame.INTENTION)) {
      return Optional.of(new Start(at, Frame.INTENTION, Rule.INTENTION));
    }
    boolean gerund = p.pos(at) == Pos.GERUND || p.is(at, "having") || p.is(at, "being");
    if (gerund && cue.takes(Frame.GERUND)) {
      return Optional.of(new Start(at, Frame.GERUND, Rule.GERUND));
    }
    boolean quoted = p.isQuoteMark(at);
    int clause = quoted ? at + 1 : at;
    boolean feeling = // "felt guilty the first time that"
        p.pos(clause) == Pos.ADJECTIVE && p.pos(clause + 1) == Pos.DETERMINER;
    if (cue.takes(Frame.BARE)
        && !feeling
        && (p.pos(clause).beginsNounPhrase()
            || p.pos(clause) == Pos.SUBORDINATOR
            || p.is(clause, "there")
            || p.pos(clause) == Pos.GERUND
            || p.pos(clause) == Pos.ADVERB
            || (p.pos(clause) == Pos.PREPOSITION && !p.is(clause, "of") && !p.is(clause, "about"))
            || p.pos(clause) == Pos.THAT)) {
      if (Clauses.begins(p, clause, limit) || isSaid(p, cue, clause, limit)) {
        return Optional.of(new Start(at, Frame.BARE, Rule.BARE_CLAUSE));
      }
    }
    if (quoted && cue.takes(Frame.QUOTATION) && !cue.takes(Frame.NAMING)) {
      return Optional.of(new Start(at, Frame.QUOTATION, Rule.CUE_THEN_QUOTATION));
    }
    if (cue.takes(Frame.OBJECT_INFINITIVE)) {
      return objectInfinitive(p, at, limit);
    }
    return Optional.empty();
  }

  /** Behind "say" so many words are a clause, also when no verb was seen among them. */
  private static boolean isSaid(Passage p, Cue cue, int first, int limit) {
    int floor = p.sentence(cue.head()).first();
    if (!cue.entry().lemma().equals("say")
        || !p.pos(first).beginsNounPhrase()
        || p.isTime(first)
        || PhraseBefore.find(p, cue.first(), floor).isEmpty()) {
      return false;
    }
    int end = first;
    while (end < limit && !p.isComma(end) && !p.isEndMark(end)) {
      if (p.pos(end) == Pos.COORDINATOR && p.pos(end + 1).isFinite()) {
        return false; // "said a prayer and told a story"
      }
      end++;
    }
    return end - first >= LONG_PHRASE;
  }

  private static Optional<Start> conditional(Passage p, Cue cue, int at, int limit) {
    boolean bare =
        cue.takes(Frame.BARE) && !p.is(at, "how") && (p.is(at, "if") || p.is(at, "when"));
    boolean whole =
        !p.is(at, "when") || mainClauseFollows(p, at, limit); // "protested when he left"
    return bare && whole && Clauses.isClause(p, at + 1, limit)
        ? Optional.of(new Start(at, Frame.BARE, Rule.BARE_CLAUSE))
        : Optional.empty();
  }

  private static boolean mainClauseFollows(Passage p, int from, int limit) {
    for (int i = from; i + 1 < limit; i++) {
      if (p.isComma(i) && Clauses.begins(p, i + 1, limit)) {
        return true;
      }
    }
    return false;
  }

  private static boolean infinitiveFollows(Passage p, int at) {
    int i = at;
    while (p.pos(i) == Pos.ADVERB || p.isQuoteMark(i)) {
      i++;
    }
    if (p.isQuoteMark(i - 1)) {
      return p.pos(i).isVerb() || p.pos(i) == Pos.NOUN; // "vows to “melt the machines”"
    }
    return p.pos(i) == Pos.INFINITIVE
        || p.pos(i) == Pos.BE
        || p.pos(i) == Pos.HAVE
        || p.pos(i) == Pos.DO;
  }

  /** "expects [the economy to shrink]". */
  private static Optional<Start> objectInfinitive(Passage p, int at, int limit) {
    if (!p.pos(at).beginsNounPhrase() && p.pos(at) != Pos.OBJECT) {
      return Optional.empty();
    }
    for (int i = at + 1; i < limit && i < at + 12; i++) {
      if (p.pos(i) == Pos.TO && infinitiveFollows(p, i + 1)) {
        return Optional.of(new Start(at, Frame.OBJECT_INFINITIVE, Rule.OBJECT_INFINITIVE));
      }
      if (p.pos(i).isFinite() || p.pos(i) == Pos.MARK || p.pos(i) == Pos.GERUND) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
