package dev.claimstream.tagger.speaker;

import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.claim.Passage;
import dev.claimstream.tagger.text.Pos;

/** Whose somebody is who is described: "her lawyer", "the company's founder". */
final class Possessors {

  private Possessors() {}

  static boolean has(SourcePhrase phrase) {
    return mark(phrase) >= 0;
  }

  /** Whether a body possesses it: "its chief", "the company's founder". */
  static boolean isBody(SourcePhrase phrase) {
    Passage p = phrase.passage();
    int first = phrase.range().first();
    int mark = mark(phrase);
    if (mark <= first) {
      return p.lower(first).equals("its");
    }
    return p.mention(mark - 1).filter(m -> m.kind() == EntityKind.ORGANIZATION).isPresent()
        || Nouns.isOrganisationNoun(p.lower(mark - 1));
  }

  /** Whether a country or place, or the noun for one, possesses it: "the nation's regulator". */
  static boolean isOfCountry(SourcePhrase phrase) {
    Passage p = phrase.passage();
    int mark = mark(phrase);
    return mark > phrase.range().first()
        && (p.mention(mark - 1).filter(m -> m.kind() == EntityKind.LOCATION).isPresent()
            || switch (p.lower(mark - 1)) {
              case "country", "nation", "state", "city", "region", "county", "government" -> true;
              default -> false;
            });
  }

  /** The token that says so: his, 's; -1 for none. */
  private static int mark(SourcePhrase phrase) {
    for (int i = phrase.range().first(); i < phrase.head(); i++) {
      if (phrase.passage().pos(i) == Pos.POSSESSIVE) {
        return i;
      }
    }
    return -1;
  }
}
