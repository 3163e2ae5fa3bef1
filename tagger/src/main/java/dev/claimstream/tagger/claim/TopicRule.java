package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.text.Pos;
import java.util.List;
import java.util.Optional;

/**
 * A judgement on something, or a word about it, without a clause: "criticised the plan to close the
 * school", "called for an inquiry", "supports raising the tax".
 */
final class TopicRule implements ClaimRule {

  /** Shorter ones only name a topic ("criticised the plan") and say nothing of it. */
  private static final int ENOUGH_WORDS = 7;

  @Override
  public void apply(Reading r) {
    for (Cue cue : r.cues()) {
      boolean active = cue.form() == Cue.Form.FINITE || cue.form() == Cue.Form.PARTICIPLE;
      if (r.isFree(cue) && (cue.takes(Frame.TOPIC) || cue.takes(Frame.JUDGEMENT)) && active) {
        at(r, cue);
      }
    }
  }

  private static void at(Reading r, Cue cue) {
    Passage p = r.passage();
    int first = cue.limit();
    if (first >= p.size() || !p.sameSentence(first, cue.head()) || !begins(p, first)) {
      return;
    }
    int end = Phrases.end(p, first, Clauses.end(r, first, Optional.of(cue)));
    if (p.words(first, end) < (cue.takes(Frame.JUDGEMENT) ? 1 : ENOUGH_WORDS)) {
      return;
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
                        Rule.TOPIC)));
  }

  private static boolean begins(Passage p, int i) {
    return !p.isTime(i)
        && (p.pos(i).beginsNounPhrase()
            || p.pos(i) == Pos.OBJECT
            || p.pos(i) == Pos.GERUND
            || p.pos(i) == Pos.WH
            || p.isQuoteMark(i));
  }
}
