package dev.claimstream.tagger.claim;

import java.util.Optional;

/**
 * Reports that belong to somebody in the content of another, where they might be the outer one's.
 */
final class InnerReports {

  private static final int LONGEST_COURT = 8;

  private InnerReports() {}

  /** "Cole said the bank refused, [saying] …": nobody says of himself that he said, saying. */
  static boolean repeats(Passage p, Optional<Cue> own, Cue cue, int first) {
    return own.filter(o -> o.entry().lemma().equals("say") || o.entry().lemma().equals("tell"))
        .filter(o -> cue.entry().lemma().equals("say"))
        .filter(o -> Clauses.isClause(p, first, cue.first()))
        .isPresent();
  }

  /** "…, [a jury was told] on Friday": the report of the whole sentence, behind what is heard. */
  static boolean isHeard(Reading r, int at, Optional<Cue> own) {
    Passage p = r.passage();
    int limit = p.sentence(at).limit();
    for (Cue cue : r.cuesIn(at, Math.min(limit, at + LONGEST_COURT))) {
      boolean told = cue.form() == Cue.Form.PASSIVE && cue.takes(Frame.ADDRESSEE_FIRST);
      if (told && own.filter(o -> o.head() < cue.head()).isPresent()) {
        return PhraseBefore.find(p, cue.first(), at).filter(n -> n.first() == at).isPresent()
            && AfterClauseRule.restAfter(p, cue.limit(), limit) >= 0;
      }
    }
    return false;
  }

  /** "…, [says Bo Falk]": the report of the whole sentence, behind what is said in it. */
  static boolean closesSentence(Reading r, int at, Optional<Cue> own) {
    Passage p = r.passage();
    int limit = p.sentence(at).limit();
    return r.cueAt(at)
        .filter(c -> c.head() == at && c.form() == Cue.Form.FINITE && c.takes(Frame.AFTER))
        .filter(c -> own.filter(o -> o.head() < c.head()).isPresent())
        .filter(c -> PhraseAfter.find(p, c.limit(), limit).isPresent())
        .isPresent();
  }

  /** "She said a man called and [told her] …": a subject doesn't speak to itself. */
  static boolean addresses(Passage p, Cue own, Cue cue) {
    String pronoun =
        switch (p.lower(own.first() - 1)) {
          case "she" -> "her";
          case "he" -> "him";
          case "they" -> "them";
          case "i" -> "me";
          case "we" -> "us";
          default -> "";
        };
    return !pronoun.isEmpty() && p.is(cue.limit(), pronoun);
  }
}
