package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.text.Pos;

/** Reports inside somebody's direct speech: "He told me it was safe," she said. */
final class SpokenReports {

  private SpokenReports() {}

  /**
   * Whether a cue inside speech may report: a verb that takes a clause, said as a fact (not "would
   * say", "if he says") and not of whom is spoken to.
   */
  static boolean mayReport(Reading r, Cue cue) {
    if (r.isUsed(cue) || !r.isSpoken(cue.head())) {
      return false;
    }
    boolean form = cue.form() == Cue.Form.FINITE || cue.form() == Cue.Form.PASSIVE;
    return form && reportsSpeechOrBelief(cue) && !isAddressee(r.passage(), cue);
  }

  private static boolean reportsSpeechOrBelief(Cue cue) {
    return switch (cue.entry().lemma()) {
      case "know", "find", "show", "see", "feel", "hear", "realise", "realize", "understand" -> false;
      default -> cue.takes(Frame.QUOTATION) && cue.takes(Frame.THAT);
    };
  }

  private static boolean isAddressee(Passage p, Cue cue) {
    int before = cue.first() - 1;
    while (p.pos(before) == Pos.ADVERB) {
      before--;
    }
    return p.is(before, "you") || p.pos(cue.first()) == Pos.DO && p.is(cue.first() + 1, "you");
  }
}
