package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.text.Lexicon;
import dev.claimstream.tagger.text.Pos;
import java.util.Optional;

/** Whose report a cue verb makes: its subject, also where the verb has none of its own. */
final class Subjects {

  /** Marked words of this length inside a source are a nickname, not speech. */
  private static final int SHORT = 4;

  private Subjects() {}

  /** Who is the subject of a cue verb. */
  static Optional<TokenRange> of(Reading r, Cue cue) {
    Passage p = r.passage();
    int floor = floor(r, cue);
    if (Fronted.is(p, cue)) {
      return Fronted.subject(p, cue);
    }
    Optional<TokenRange> with = withPhrase(p, cue, floor);
    if (with.isPresent()) {
      return with;
    }
    Optional<TokenRange> quoted = quoted(p, cue, floor);
    if (quoted.isPresent()) {
      return quoted;
    }
    if (cue.form() == Cue.Form.PARTICIPLE && p.pos(cue.first() - 1) == Pos.NOUN) {
      Optional<TokenRange> phrase = PhraseBefore.find(p, cue.first(), floor);
      boolean issued =
          phrase.filter(n -> n.first() > floor && issues(p.lower(n.first() - 1))).isPresent();
      // "a letter warning that", but not "the bank issued a letter warning that"
      return issued ? earlier(r, cue.first(), floor) : phrase;
    }
    if (cue.form() == Cue.Form.PARTICIPLE || cue.form() == Cue.Form.INFINITIVE) {
      Optional<TokenRange> raised = raised(r, cue, floor);
      return raised.isPresent() ? raised : earlier(r, cue.first(), floor);
    }
    Optional<TokenRange> which = Antecedents.ofWhich(p, cue.first(), floor);
    if (which.isPresent()) {
      return which;
    }
    Optional<TokenRange> left = PhraseBefore.find(p, cue.first(), floor);
    if (left.isPresent()) {
      return Optional.of(Antecedents.of(p, left.get(), floor));
    }
    if (r.isSpoken(cue.head())) {
      return Optional.empty();
    }
    return earlier(r, cue.first(), floor);
  }

  /** "quoted [the baker] as saying". */
  private static Optional<TokenRange> quoted(Passage p, Cue cue, int floor) {
    int as = cue.first() - 1;
    if (cue.form() != Cue.Form.PARTICIPLE || !p.is(as, "as")) {
      return Optional.empty();
    }
    int first = PhraseBefore.start(p, as, floor);
    boolean quotes = first < as && Lexicon.english().lemma(p.lower(first - 1)).equals("quote");
    return quotes ? Optional.of(new TokenRange(first, as)) : Optional.empty();
  }

  private static boolean issues(String verb) {
    return switch (Lexicon.english().lemma(verb)) {
      case "issue",
          "release",
          "send",
          "publish",
          "write",
          "post",
          "email",
          "tweet",
          "file",
          "sign",
          "run",
          "air",
          "plant",
          "circulate",
          "spend",
          "take" ->
          true;
      default -> false;
    };
  }

  /** "with [Harcourt] promising to": a clause of its own behind "with". */
  private static Optional<TokenRange> withPhrase(Passage p, Cue cue, int floor) {
    if (cue.form() != Cue.Form.PARTICIPLE) {
      return Optional.empty();
    }
    int end = cue.first();
    int first = PhraseBefore.start(p, end, floor);
    for (int i = end - 1; i > first; i--) {
      if (p.is(i, "with")) {
        first = i + 1; // not: "polls with Harcourt"
      }
    }
    boolean behindWith = first < end && first > floor && p.is(first - 1, "with");
    return behindWith ? Optional.of(new TokenRange(first, end)) : Optional.empty();
  }

  /** "[Harcourt] went on to say". */
  private static Optional<TokenRange> raised(Reading r, Cue cue, int floor) {
    Passage p = r.passage();
    if (cue.form() != Cue.Form.INFINITIVE) {
      return Optional.empty();
    }
    int first = PhraseBefore.start(p, cue.first(), floor);
    if (first < cue.first() && p.is(first - 1, "for")) {
      return Optional.of(new TokenRange(first, cue.first())); // "hard for [farmers] to accept"
    }
    for (int i = cue.first() - 1; i >= floor; i--) {
      if (p.pos(i).isFinite()) {
        return PhraseBefore.find(p, i, floor).map(n -> Antecedents.of(p, n, floor));
      }
    }
    return Optional.empty();
  }

  /** The subject of the finite verb before, in the same sentence: "Smith rose and said". */
  private static Optional<TokenRange> earlier(Reading r, int before, int floor) {
    Passage p = r.passage();
    Optional<TokenRange> interrupted = acrossParenthesis(r, before, floor);
    if (interrupted.isPresent()) {
      return interrupted;
    }
    boolean afterQuotation = p.quotations().closedAt(floor - 1).isPresent();
    for (Draft d : r.draftsInSentence(before)) { // the outermost report of the sentence comes first
      boolean here =
          d.cue().isPresent()
              && d.cue().get().limit() <= before
              && (d.cue().get().first() >= floor || afterQuotation)
              && p.sameSentence(d.cue().get().first(), before)
              && !d.contentContains(before);
      if (here && d.source().isPresent()) {
        return d.source();
      }
    }
    for (int i = before - 1; i >= floor; i--) {
      if (p.pos(i).isFinite() && !r.isSpoken(i)) {
        Optional<TokenRange> left = PhraseBefore.find(p, i, floor);
        if (left.isPresent()) {
          return Optional.of(Antecedents.of(p, left.get(), floor));
        }
      }
    }
    return Optional.empty();
  }

  /** "[The minister], she alleged, had promised": the subject stands before the parenthesis. */
  private static Optional<TokenRange> acrossParenthesis(Reading r, int before, int floor) {
    Passage p = r.passage();
    if (!p.isComma(before - 1)) {
      return Optional.empty();
    }
    for (int i = before - 2; i > floor; i--) {
      if (p.isComma(i)) {
        int open = i;
        boolean attribution =
            r.draftsInSentence(before).stream()
                .anyMatch(
                    d ->
                        d.rule() == Rule.CLAUSE_THEN_CUE
                            && d.cue()
                                .map(c -> c.first() > open && c.limit() < before)
                                .orElse(false));
        return attribution ? PhraseBefore.find(p, i, floor) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Sources do not reach back over the sentence's start, a colon, or speech. */
  private static int floor(Reading r, Cue cue) {
    Passage p = r.passage();
    int floor = p.sentence(cue.head()).first();
    boolean inSpeech = r.isSpoken(cue.head());
    for (int i = cue.first() - 1; i >= floor; i--) {
      if (r.isSpoken(i) != inSpeech
          || p.is(i, ":")
          || p.is(i, ";")
          || (p.isQuoteMark(i) && !opensInside(p, i, cue))) {
        return i + 1;
      }
    }
    return floor;
  }

  private static boolean opensInside(Passage p, int mark, Cue cue) {
    Optional<Quotation> quotation =
        p.quotations().openedAt(mark).or(() -> p.quotations().closedAt(mark));
    return quotation
        .filter(q -> q.close() < cue.first() && q.limit() - q.first() <= SHORT)
        .isPresent();
  }
}
