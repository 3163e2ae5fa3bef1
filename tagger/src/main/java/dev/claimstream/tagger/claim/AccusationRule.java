package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.text.Pos;
import java.util.List;
import java.util.Optional;

/** "She accused the bank of hiding losses." — "The bank is accused of hiding losses." */
final class AccusationRule implements ClaimRule {

  /** What somebody is accused of without a verb says something from this many words on. */
  private static final int ENOUGH_WORDS = 4;

  @Override
  public void apply(Reading r) {
    Passage p = r.passage();
    for (Cue cue : r.cues()) {
      boolean active = Infinitives.isActive(p, cue);
      boolean passive = cue.form() == Cue.Form.PASSIVE && cue.first() < cue.head();
      if (!r.isFree(cue) || !cue.takes(Frame.ACCUSATION) || !(active || passive)) {
        continue;
      }
      int limit = Clauses.sentenceLimit(p, cue.head());
      for (int i = active ? cue.limit() + 1 : cue.limit();
          i + 1 < limit && i < cue.limit() + 25;
          i++) {
        if (p.is(i, "of") && !p.isTime(i + 1)) {
          int end = ContentEnd.of(r, i + 1, Optional.of(cue));
          boolean deed =
              p.pos(i + 1) == Pos.GERUND
                  || p.lower(i + 1).endsWith("ing")
                  || p.isQuoteMark(i + 1)
                  || p.pos(i + 1) == Pos.HAVE;
          if (!deed && (passive || p.words(i + 1, end) < ENOUGH_WORDS)) {
            continue;
          }
          r.add(
              Contents.report(
                  r,
                  List.of(new TokenRange(i + 1, end)),
                  CueWords.of(cue),
                  active ? Subjects.of(r, cue) : by(p, cue.limit(), i),
                  Rule.ACCUSATION));
          break;
        }
      }
    }
  }

  /** "was accused by [his sister] of". */
  private static Optional<TokenRange> by(Passage p, int first, int limit) {
    return p.is(first, "by") ? PhraseAfter.find(p, first + 1, limit) : Optional.empty();
  }
}
