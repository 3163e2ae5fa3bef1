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
    Passage p = r.passage();
    boolean told = cue.form() == Cue.Form.PASSIVE && !p.is(cue.first(), "being");
    boolean form = cue.form() == Cue.Form.FINITE || told;
    return form
        && reportsSpeechOrBelief(cue)
        && !isAddressee(p, cue)
        && !isHedge(p, cue)
        && !showsWord(p, cue);
  }

  /** Verbs with which people tell of what others, or they themselves, said or thought. */
  private static boolean reportsSpeechOrBelief(Cue cue) {
    return switch (cue.entry().lemma()) {
      case "say",
          "tell",
          "think",
          "believe",
          "claim",
          "write",
          "insist",
          "promise",
          "warn",
          "admit",
          "deny",
          "argue",
          "assure",
          "swear",
          "explain" ->
          true;
      default -> false;
    };
  }

  private static boolean isAddressee(Passage p, Cue cue) {
    int before = cue.first() - 1;
    while (p.pos(before) == Pos.ADVERB) {
      before--;
    }
    return p.is(before, "you") || (p.pos(cue.first()) == Pos.DO && p.is(cue.first() + 1, "you"));
  }

  /** "The sign says “closed”": what can be read there, and nobody said. */
  private static boolean showsWord(Passage p, Cue cue) {
    return p.quotations()
        .openedAt(cue.limit())
        .filter(q -> p.words(q.first(), q.limit()) < 2)
        .isPresent();
  }

  /** "I think it is possible that …": the speaker weighs what the whole speech claims already. */
  private static boolean isHedge(Passage p, Cue cue) {
    int i = cue.limit();
    if (!p.is(i, "it") || p.pos(i + 1) != Pos.BE) {
      return false;
    }
    int adjective = i + 2;
    while (p.pos(adjective) == Pos.ADVERB) {
      adjective++;
    }
    return p.pos(adjective + 1) == Pos.THAT;
  }
}
