package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.ClaimKind;
import java.util.List;
import java.util.Optional;

/** A quotation inside speech, with who said it: "She told me, ‘Go home,’" he recalled. */
final class NestedQuotationRule implements ClaimRule {

  private static final int MOST_WORDS_BETWEEN = 8;

  @Override
  public void apply(Reading r) {
    Passage p = r.passage();
    for (Quotation q : p.quotations().all()) {
      if (q.depth() > 0 && q.open() > 0 && q.limit() > q.first()) {
        Contents.piece(p, q.first(), q.limit()).ifPresent(content -> quoted(r, q, content));
      }
    }
  }

  private static void quoted(Reading r, Quotation q, TokenRange content) {
    Passage p = r.passage();
    if (p.words(content.first(), content.limit()) < 2) {
      return; // a sign says “closed”
    }
    int floor = p.sentence(q.open()).first();
    List<Cue> cues = r.cuesIn(floor, q.open());
    if (cues.isEmpty()) {
      return;
    }
    Cue cue = cues.get(cues.size() - 1);
    boolean leads =
        cue.takes(Frame.QUOTATION)
            && !cue.takes(Frame.NAMING)
            && cue.form() == Cue.Form.FINITE
            && !r.isUsed(cue)
            && p.words(cue.limit(), q.open()) <= MOST_WORDS_BETWEEN
            && (p.isComma(q.open() - 1) || p.is(q.open() - 1, ":") || cue.limit() == q.open());
    if (!leads) {
      return;
    }
    Optional<TokenRange> source = Subjects.of(r, cue);
    if (source.isPresent()) {
      r.add(
          new Draft(
              ClaimKind.DIRECT,
              List.of(content),
              Optional.of(CueWords.of(cue)),
              source,
              Rule.CUE_THEN_QUOTATION));
    }
  }
}
