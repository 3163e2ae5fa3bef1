package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.ClaimKind;
import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * French newspapers leave the marks open around the attribution: « It is over, explains the baker
 * Luc Perrin. We have lost. » Others forget the closing mark before it, at the paragraph's end.
 */
final class IncisionRule implements ClaimRule {

  @Override
  public void apply(Reading r) {
    Passage p = r.passage();
    for (Quotation q : p.quotations().all()) {
      boolean may = q.close() < 0 || p.is(q.open(), "«");
      if (may && q.open() >= 0 && q.depth() == 0 && !r.isSpoken(q.first())) {
        at(r, q);
      }
    }
  }

  private static void at(Reading r, Quotation q) {
    Passage p = r.passage();
    for (int comma = q.first() + 1; comma + 2 < q.limit(); comma++) {
      Optional<Attribution> found = p.isComma(comma) ? attribution(r, comma + 1) : Optional.empty();
      if (found.isPresent()) {
        Attribution a = found.get();
        List<TokenRange> content = new ArrayList<>();
        Contents.piece(p, q.first(), comma).ifPresent(content::add);
        Contents.piece(p, Math.min(a.limit() + 1, q.limit()), q.limit()).ifPresent(content::add);
        if (content.isEmpty()) {
          return;
        }
        r.speak(new TokenRange(q.first(), q.limit()));
        r.add(
            new Draft(
                ClaimKind.DIRECT,
                content,
                Optional.of(a.cue()),
                a.source(),
                Rule.QUOTATION_THEN_CUE));
        return;
      }
    }
  }

  /** Verb and name, or a pronoun and a verb, and a mark behind them. */
  private static Optional<Attribution> attribution(Reading r, int at) {
    Passage p = r.passage();
    boolean verb = p.pos(at).isFinite() && p.pos(at) != Pos.MODAL;
    return verb || isPronoun(p, at)
        ? Attribution.behind(r, at, Frame.QUOTATION)
            .filter(a -> p.isEndMark(a.limit()) || p.isComma(a.limit()) || p.isQuoteMark(a.limit()))
            .filter(a -> a.source().filter(s -> isPerson(p, s) && touches(a, s, at)).isPresent())
        : Optional.empty();
  }

  private static boolean isPronoun(Passage p, int i) {
    return p.is(i, "he") || p.is(i, "she");
  }

  private static boolean isPerson(Passage p, TokenRange source) {
    return isPronoun(p, source.first()) || p.names(source, EntityKind.PERSON);
  }

  /** Whether nothing but cue and source stands there: "she writes". */
  private static boolean touches(Attribution a, TokenRange source, int at) {
    boolean straight = source.first() == at && a.cue().first() == source.limit();
    return straight || a.cue().first() == at;
  }
}
