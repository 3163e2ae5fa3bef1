package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.ClaimKind;
import dev.claimstream.tagger.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Words between quotation marks that make an utterance belong to the attribution before or behind
 * them; quotations that go on after it belong to the same claim. Marked words inside the writer's
 * own sentence are left to the rules of reported speech: they may be no speech at all.
 */
final class QuotationRule implements ClaimRule {

  /** A quotation claim while it grows. */
  private record Open(
      List<TokenRange> content,
      Optional<CueWords> cue,
      Optional<TokenRange> source,
      Rule rule,
      int limit) {

    boolean isUnattributed() {
      return cue.isEmpty() && source.isEmpty();
    }

    Open and(TokenRange more, int newLimit) {
      List<TokenRange> all = new ArrayList<>(content);
      all.add(more);
      return new Open(all, cue, source, rule, newLimit);
    }
  }

  @Override
  public void apply(Reading r) {
    Passage p = r.passage();
    List<Open> found = new ArrayList<>();
    for (Quotation q : p.quotations().all()) {
      if (q.depth() > 0 || q.limit() <= q.first() || r.isSpoken(q.first())) {
        continue;
      }
      Optional<TokenRange> content = content(p, q);
      if (content.isPresent()) {
        quotation(r, q, content.get(), found);
      }
    }
    for (Open open : found) {
      boolean asked = open.cue().isPresent() && open.cue().get().lemma().equals("ask");
      r.add(
          new Draft(
              asked && asksOnly(p, open) ? ClaimKind.QUESTION : ClaimKind.DIRECT,
              open.content(),
              open.cue(),
              open.source(),
              open.rule()));
    }
  }

  private static boolean asksOnly(Passage p, Open open) {
    TokenRange last = open.content().get(open.content().size() - 1);
    return p.is(last.limit(), "?");
  }

  private static void quotation(Reading r, Quotation q, TokenRange content, List<Open> found) {
    Passage p = r.passage();
    Optional<Open> last =
        found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    Optional<Open> before =
        attributedBefore(r, q, content).filter(b -> found.stream().noneMatch(f -> sameCue(f, b)));
    Optional<Attribution> behind = behind(r, q);
    if (before.isPresent()) {
      found.add(before.get());
    } else if (behind.isPresent() && isUtterance(r, q, last)) {
      Attribution a = behind.get();
      List<TokenRange> pieces = new ArrayList<>();
      if (last.filter(o -> o.isUnattributed() && adjoins(p, o.limit(), q)).isPresent()) {
        pieces.addAll(found.remove(found.size() - 1).content());
      }
      pieces.add(content);
      found.add(
          new Open(pieces, Optional.of(a.cue()), a.source(), Rule.QUOTATION_THEN_CUE, a.limit()));
    } else if (last.isPresent() && goesOn(r, last.get(), q)) {
      found.set(found.size() - 1, last.get().and(content, q.after()));
    } else if (isUtterance(r, q, last) && p.words(content.first(), content.limit()) >= 2) {
      List<TokenRange> pieces = new ArrayList<>(List.of(content));
      found.add(new Open(pieces, Optional.empty(), Optional.empty(), Rule.QUOTATION, q.after()));
    } else {
      return;
    }
    r.speak(new TokenRange(q.before(), Math.max(q.after(), q.before() + 1)));
  }

  private static boolean sameCue(Open a, Open b) {
    return a.cue().isPresent()
        && b.cue().isPresent()
        && a.cue().get().first() == b.cue().get().first();
  }

  private static Optional<TokenRange> content(Passage p, Quotation q) {
    int first = Clauses.trimLeft(p, q.first(), q.limit());
    int limit = Clauses.trimRight(p, first, q.limit());
    return p.words(first, limit) > 0 ? Optional.of(new TokenRange(first, limit)) : Optional.empty();
  }

  private static Optional<Attribution> behind(Reading r, Quotation q) {
    Passage p = r.passage();
    int at = q.after();
    if (at >= p.size() || p.is(at, ":") || p.isQuoteMark(at)) {
      return Optional.empty();
    }
    Optional<Attribution> found = Attribution.behind(r, at, Frame.QUOTATION);
    if (found.isEmpty()) {
      return found;
    }
    Attribution a = found.get();
    boolean sameSentence = p.sameSentence(q.limit() - 1, a.first()) || p.isComma(at);
    if (!sameSentence) {
      boolean asks = p.is(q.limit() - 1, "?") || p.is(q.limit() - 1, "!");
      boolean lowerCase = !p.token(a.first()).isCapitalized();
      if (!asks && !lowerCase && !a.isWholeSentence(p)) {
        return Optional.empty();
      }
    }
    return introducesNext(p, a) ? Optional.empty() : found;
  }

  /** "He asked:" or "She said that …" stands before its own words. */
  private static boolean introducesNext(Passage p, Attribution a) {
    int i = a.limit();
    boolean straight = a.source().map(s -> s.limit() <= a.cue().first()).orElse(false);
    if (p.is(i, "that") || (p.is(i, ":") && (straight || p.isQuoteMark(i + 1)))) {
      return true;
    }
    return straight
        && !p.sameSentence(a.first(), Math.max(a.first() - 1, 0))
        && p.pos(i) == Pos.PRONOUN;
  }

  /** "She said: “…”", "told the court, “…”", "said “…”". */
  private static Optional<Open> attributedBefore(Reading r, Quotation q, TokenRange content) {
    Passage p = r.passage();
    int open = q.before();
    if (open == 0 || p.isEndMark(open - 1)) {
      return Optional.empty();
    }
    boolean colon = p.is(open - 1, ":");
    boolean comma = p.isComma(open - 1) || p.isDash(open - 1);
    int floor = p.sentence(open - 1).first();
    for (int i = open - 1; i >= floor; i--) {
      if (r.isSpoken(i)) {
        floor = i + 1;
      }
    }
    List<Cue> cues = r.cuesIn(floor, open);
    for (int c = cues.size() - 1; c >= 0; c--) {
      Cue cue = cues.get(c);
      if (!cue.takes(Frame.QUOTATION)
          || cue.form() == Cue.Form.PASSIVE
          || (r.isUsed(cue) && !colon)) {
        continue;
      }
      boolean trailing =
          cue.form() == Cue.Form.PARTICIPLE
              && !p.isComma(cue.first() - 1)
              && !(p.isQuoteMark(cue.first() - 1) && p.isComma(cue.first() - 2)) // “…,” adding: “…”
              && !p.isEndMark(cue.first() - 1)
              && p.pos(cue.first() - 1) != Pos.PREPOSITION;
      if (trailing || !leadsTo(p, cue, open, colon, comma, content)) {
        continue;
      }
      Optional<TokenRange> source = Subjects.of(r, cue);
      if (source.isEmpty()) {
        source = PhraseAfter.find(p, cue.limit(), open);
      }
      return Optional.of(
          new Open(
              new ArrayList<>(List.of(content)),
              Optional.of(CueWords.of(cue)),
              source,
              Rule.CUE_THEN_QUOTATION,
              q.after()));
    }
    if (colon && open - 1 > floor) {
      return introduced(r, content, floor, open - 1, q.after());
    }
    return Optional.empty();
  }

  /** Whether only the addressee, time or place of the saying stands between cue and quotation. */
  private static boolean leadsTo(
      Passage p, Cue cue, int open, boolean colon, boolean comma, TokenRange content) {
    for (int i = cue.limit(); i < open; i++) {
      if ((p.pos(i).isFinite() && !colon) || p.is(i, ";") || p.pos(i) == Pos.THAT) {
        return false;
      }
    }
    if (colon) {
      return true;
    }
    int between = p.words(cue.limit(), open);
    if (comma) {
      return between <= 12;
    }
    return between == 0
        && (p.token(content.first()).isCapitalized()
            || p.words(content.first(), content.limit()) >= 4)
        && (Clauses.isClause(p, content.first(), content.limit()) || p.isEndMark(content.limit()))
        && !cue.takes(Frame.NAMING);
  }

  /** "Smith was blunt: “…”", "Smith: “…”": the subject before the colon speaks. */
  private static Optional<Open> introduced(
      Reading r, TokenRange content, int floor, int colon, int limit) {
    Passage p = r.passage();
    Optional<TokenRange> subject = Optional.empty();
    for (int i = floor; i < colon && subject.isEmpty(); i++) {
      if (p.pos(i).isFinite() && i > floor) {
        subject = PhraseBefore.find(p, i, floor);
      }
    }
    if (subject.isEmpty()) {
      subject = PhraseAfter.find(p, floor, colon).filter(n -> n.limit() == colon);
    }
    if (subject.isEmpty()) {
      subject =
          PhraseBefore.find(p, colon, floor).filter(n -> p.mention(n.limit() - 1).isPresent());
    }
    if (subject.isEmpty() || p.words(content.first(), content.limit()) < 3) {
      return Optional.empty();
    }
    return Optional.of(
        new Open(new ArrayList<>(List.of(content)), Optional.empty(), subject, Rule.LABEL, limit));
  }

  /** Whether the quotation stands for itself, and not inside the writer's sentence. */
  private static boolean isUtterance(Reading r, Quotation q, Optional<Open> last) {
    Passage p = r.passage();
    int open = q.before();
    boolean starts =
        open == 0
            || p.sentence(q.first()).first() >= open
            || p.sentence(Math.min(open, p.size() - 1)).first() == open
            || p.is(open - 1, ":")
            || p.isDash(open - 1)
            || p.isEndMark(open - 1)
            || p.isQuoteMark(open - 1)
            || last.filter(o -> o.limit() >= open - 2).isPresent();
    if (!starts) {
      return false;
    }
    int lastInside = q.limit() - 1;
    int after = q.after();
    boolean ends =
        after >= p.size()
            || p.isComma(lastInside)
            || p.isEndMark(lastInside)
            || p.isComma(after)
            || p.isEndMark(after)
            || p.isDash(after);
    return ends || Attribution.behind(r, after, Frame.QUOTATION).isPresent();
  }

  /** Whether a quotation carries on the claim before: only its attribution stands between them. */
  private static boolean goesOn(Reading r, Open last, Quotation q) {
    Passage p = r.passage();
    int end = last.limit();
    int open = q.before();
    if (open < end) {
      return false;
    }
    if (adjoins(p, end, q)) {
      return true;
    }
    // the attribution's own sentence may end, and the quotation begin the next
    int i = end;
    while (i < open && !p.isEndMark(i)) {
      if (p.is(i, "that")) {
        return false;
      }
      i++;
    }
    if (i >= open) {
      return p.isComma(open - 1)
          || p.is(open - 1, ":")
          || p.isDash(open - 1)
          || p.words(end, open) == 0;
    }
    return i + 1 == open;
  }

  private static boolean adjoins(Passage p, int end, Quotation q) {
    return p.words(end, q.before()) == 0;
  }
}
