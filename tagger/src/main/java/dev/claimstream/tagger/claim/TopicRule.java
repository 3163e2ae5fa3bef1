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

  /**
   * Enough with cues that are hardly ever used of anything but a topic: "blamed the long winter".
   */
  private static final int ENOUGH_OF_SHORT = 3;

  @Override
  public void apply(Reading r) {
    for (Cue cue : r.cues()) {
      boolean active = Infinitives.isActive(r.passage(), cue);
      boolean wide = cue.isWide(Frame.TOPIC) && (active || cue.form() == Cue.Form.INFINITIVE);
      if ((wide || (active && enough(cue) > 0)) && r.isFree(cue)) {
        at(r, cue, active, wide);
      }
    }
  }

  /** How many words of topic a cue needs to say something of it; 0 when it reports none. */
  private static int enough(Cue cue) {
    if (cue.takes(Frame.JUDGEMENT)) {
      return 1;
    }
    boolean topic = cue.takes(Frame.TOPIC) && !cue.isOnlyWide(Frame.TOPIC);
    return cue.takes(Frame.SHORT_TOPIC) ? ENOUGH_OF_SHORT : topic ? ENOUGH_WORDS : 0;
  }

  private static void at(Reading r, Cue cue, boolean active, boolean wide) {
    Passage p = r.passage();
    int first = cue.limit();
    boolean showsSomebody = cue.entry().lemma().equals("show") && p.pos(first) == Pos.OBJECT;
    if (first >= p.size()
        || !p.sameSentence(first, cue.head())
        || !begins(p, first)
        || showsSomebody) {
      return;
    }
    int limit = ContentEnd.of(r, first, Optional.of(cue));
    int words = p.words(first, Phrases.core(p, first, limit));
    boolean tells = active && enough(cue) > 0 && words >= enough(cue);
    if (!tells && !(wide && words > 0)) {
      return;
    }
    Subjects.of(r, cue)
        .ifPresent(
            source ->
                r.add(
                    Contents.report(
                        r,
                        List.of(new TokenRange(first, Phrases.end(p, first, limit))),
                        CueWords.of(cue),
                        Optional.of(source),
                        tells ? Rule.TOPIC : Rule.WIDE_TOPIC)));
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
