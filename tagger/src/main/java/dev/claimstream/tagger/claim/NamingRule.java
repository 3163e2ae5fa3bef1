package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.text.Pos;
import java.util.List;
import java.util.Optional;

/** "He called the report “a disgrace”." — "She described it as a success." */
final class NamingRule implements ClaimRule {

  @Override
  public void apply(Reading r) {
    Passage p = r.passage();
    for (Cue cue : r.cues()) {
      boolean active = cue.form() == Cue.Form.FINITE || cue.form() == Cue.Form.PARTICIPLE;
      if (!r.isFree(cue) || !cue.takes(Frame.NAMING) || !active) {
        continue;
      }
      int first = cue.limit();
      int end = Clauses.end(r, Math.min(first, p.size() - 1), Optional.of(cue));
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

  /** There is an object, and a name for it behind "as" or in marks. */
  private static boolean names(Passage p, Cue cue, int first, int end) {
    boolean call =
        cue.entry().lemma().equals("call")
            || cue.entry().lemma().equals("brand")
            || cue.entry().lemma().equals("label");
    int object = PhraseAfter.core(p, first, end);
    if (p.pos(first) == Pos.OBJECT || p.is(first, "it")) {
      object = first + 1;
    }
    if (object == first && !p.isQuoteMark(first)) {
      return false;
    }
    for (int i = first; i < end; i++) {
      if ((p.is(i, "as") && i > first) || (call && p.isQuoteMark(i) && i > first)) {
        return true;
      }
    }
    return call && object < end && (p.is(object, "a") || p.is(object, "an") || p.is(object, "the"));
  }
}
