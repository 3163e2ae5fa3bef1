package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.text.Pos;
import java.util.Optional;

/** "[Noting that the dam had held], the mayor thanked them": a report before its subject. */
final class Fronted {

  private Fronted() {}

  /** Whether a cue in -ing opens its sentence, perhaps behind "after", "by" and such. */
  static boolean is(Passage p, Cue cue) {
    int first = p.sentence(cue.head()).first();
    boolean opens =
        cue.first() == first || (cue.first() == first + 1 && p.pos(first) == Pos.PREPOSITION);
    return cue.form() == Cue.Form.PARTICIPLE && opens;
  }

  /** Behind which comma the main clause begins; -1 when none does. */
  static int comma(Passage p, Cue cue) {
    int limit = p.sentence(cue.head()).limit();
    for (int i = cue.limit(); i + 1 < limit; i++) {
      boolean parts = p.isComma(i) && p.quotations().around(i).isEmpty();
      if (parts && p.pos(i + 1).beginsNounPhrase() && Clauses.begins(p, i + 1, limit)) {
        return i;
      }
    }
    return -1;
  }

  static Optional<TokenRange> subject(Passage p, Cue cue) {
    int comma = comma(p, cue);
    return comma < 0
        ? Optional.empty()
        : PhraseAfter.find(p, comma + 1, p.sentence(cue.head()).limit());
  }

  /** Where the content ends at the latest. */
  static int limit(Passage p, Cue cue, int end) {
    return is(p, cue) ? beforeMain(p, cue, end) : end;
  }

  /** The end of a content, or the comma before it behind which a main clause begins. */
  static int beforeMain(Passage p, Cue cue, int end) {
    int comma = comma(p, cue);
    return comma < 0 ? end : Math.min(end, comma);
  }
}
