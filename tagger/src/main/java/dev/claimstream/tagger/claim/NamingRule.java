package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.text.Pos;
import java.util.List;
import java.util.Optional;

/** "He called the report “a disgrace”." — "She described it as a success." */
final class NamingRule implements ClaimRule {

  private static final int LONGEST_OBJECT = 12;

  @Override
  public void apply(Reading r) {
    Passage p = r.passage();
    for (Cue cue : r.cues()) {
      boolean active = Infinitives.isActive(p, cue);
      if (!r.isFree(cue) || !cue.takes(Frame.NAMING) || !active) {
        continue;
      }
      int first = cue.limit();
      if (relative(r, cue)) {
        continue;
      }
      int clause = ContentEnd.of(r, Math.min(first, p.size() - 1), Optional.of(cue));
      int end = isCall(cue) ? behindName(p, first, clause) : clause;
      if (p.words(first, end) < 2 || !names(p, cue, first, end)) {
        continue;
      }
      Subjects.of(r, cue)
          .ifPresent(
              source ->
                  r.add(
                      Contents.report(
                          r,
                          List.of(new TokenRange(first, end)),
                          CueWords.of(cue),
                          Optional.of(source),
                          Rule.NAMING)));
    }
  }

  /** "[what] the union calls [a disgrace]": the name alone, and what it is given to. */
  private static boolean relative(Reading r, Cue cue) {
    Passage p = r.passage();
    int first = cue.limit();
    boolean name = isCall(cue) ? p.isQuoteMark(first) || isArticle(p, first) : p.is(first, "as");
    Optional<TokenRange> source =
        PhraseBefore.find(p, cue.first(), p.sentence(cue.head()).first())
            .filter(s -> s.first() > 0 && isRelative(p, s.first() - 1));
    if (!name || source.isEmpty()) {
      return false;
    }
    int end = Phrases.end(p, first, ContentEnd.of(r, first, Optional.of(cue)));
    TokenRange pronoun = new TokenRange(source.get().first() - 1, source.get().first());
    List<TokenRange> content = List.of(pronoun, new TokenRange(first, end));
    r.add(Contents.report(r, content, CueWords.of(cue), source, Rule.NAMING));
    return true;
  }

  private static boolean isRelative(Passage p, int i) {
    return p.is(i, "what") || p.is(i, "which") || p.is(i, "whom");
  }

  private static boolean isArticle(Passage p, int i) {
    return p.is(i, "a") || p.is(i, "an") || p.is(i, "the");
  }

  /** There is an object, and a name for it behind "as", in marks, or after "call". */
  private static boolean names(Passage p, Cue cue, int first, int end) {
    boolean call = isCall(cue);
    int object = object(p, first, end);
    if (object == first || object >= end) {
      return false;
    }
    for (int i = object; i < end && i < object + LONGEST_OBJECT; i++) {
      if (p.is(i, "as")) {
        return !p.is(i + 2, "as") && !p.is(i + 1, "well") && !p.is(i - 1, "as");
      }
      if (call && p.isQuoteMark(i)) {
        return true;
      }
      if (p.pos(i).isFinite() || p.isComma(i) || p.pos(i) == Pos.GERUND || p.pos(i) == Pos.TO) {
        break;
      }
    }
    boolean name = isArticle(p, object);
    boolean later =
        p.is(object + 2, "before")
            || p.is(object + 2, "after")
            || p.is(object, "late") // called her late at night
            || p.is(object, "early");
    return call && !later && (name || p.pos(object) == Pos.ADJECTIVE);
  }

  /**
   * Behind the name in marks where the sentence goes on without it: “…,” [linking to], [and asked].
   */
  private static int behindName(Passage p, int first, int end) {
    for (Quotation q : p.quotations().outermostIn(first, end)) {
      int after = q.after();
      boolean goesOn =
          p.isComma(after - 2)
              || p.isComma(after)
              || (p.pos(after) == Pos.COORDINATOR
                  && (p.pos(after + 1).isFinite() || p.pos(after + 1) == Pos.PRONOUN));
      if (q.close() >= 0 && after < end && goesOn) {
        return Clauses.trimRight(p, first, after);
      }
    }
    return end;
  }

  private static boolean isCall(Cue cue) {
    return switch (cue.entry().lemma()) {
      case "call", "brand", "label", "dub", "term", "declare", "proclaim", "pronounce", "deem" ->
          true;
      default -> false;
    };
  }

  private static int object(Passage p, int first, int end) {
    if (p.pos(first) == Pos.OBJECT || p.is(first, "it") || p.is(first, "this")) {
      return first + 1;
    }
    if (p.isQuoteMark(first)) {
      return p.quotations().openedAt(first).map(Quotation::after).orElse(end);
    }
    if (p.is(first, "that") && isArticle(p, first + 1)) { // "calls that a lie"
      return first + 1;
    }
    int object = PhraseAfter.core(p, p.pos(first) == Pos.THAT ? first + 1 : first, end);
    while (object > first + 2 && p.pos(object - 1) == Pos.ADJECTIVE) {
      object--; // "the claims [false]"
    }
    while (object > first
        && object < end
        && p.pos(object) == Pos.PREPOSITION
        && !p.is(object, "as")) {
      int next = PhraseAfter.core(p, object + 1, end);
      if (next == object + 1) {
        break;
      }
      object = next;
    }
    return object;
  }
}
