package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.text.Lexicon;
import dev.claimstream.tagger.text.Pos;

/**
 * Cues in the infinitive that report all the same, since what they name is done: "went on to say
 * that …", "took the stage to thank the nurses". What somebody needs, seems or refuses to say is
 * not said.
 */
final class Infinitives {

  private Infinitives() {}

  /** Whether the cue stands in its clause as a verb whose subject speaks. */
  static boolean isActive(Passage p, Cue cue) {
    return cue.form() == Cue.Form.FINITE || cue.form() == Cue.Form.PARTICIPLE || report(p, cue);
  }

  private static boolean report(Passage p, Cue cue) {
    boolean speech = cue.takes(Frame.QUOTATION) || cue.takes(Frame.JUDGEMENT);
    if (cue.form() != Cue.Form.INFINITIVE || cue.negated() || !speech) {
      return false;
    }
    int before = cue.first() - 1;
    while (p.pos(before) == Pos.ADVERB || p.isTime(before)) {
      before--;
    }
    if (before < p.sentence(cue.head()).first()) {
      return false;
    }
    boolean purpose = p.pos(before) == Pos.NOUN || p.pos(before) == Pos.NAME;
    return purpose || goesOn(p, before);
  }

  private static boolean goesOn(Passage p, int verb) {
    return switch (Lexicon.english().lemma(p.lower(verb))) {
      case "continue", "proceed", "begin", "start" -> true;
      default -> p.is(verb, "on") && Lexicon.english().lemma(p.lower(verb - 1)).equals("go");
    };
  }
}
