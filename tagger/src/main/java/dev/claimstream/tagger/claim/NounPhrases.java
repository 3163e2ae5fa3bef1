package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.text.Pos;

/** What noun phrases to the left and to the right have in common. */
final class NounPhrases {

  private NounPhrases() {}

  static boolean isPossessiveMark(Passage p, int i) {
    return p.pos(i) == Pos.POSSESSIVE && (p.lower(i).startsWith("'") || p.is(i, "’"));
  }

  /** A title mention or role before a person: two mentions that make one phrase. */
  static boolean titleBefore(Passage p, int i, int first) {
    boolean person = p.mention(first).map(m -> m.kind() == EntityKind.PERSON).orElse(false);
    boolean describes =
        p.mention(i)
            .map(
                m ->
                    m.kind() == EntityKind.GROUP
                        || m.kind() == EntityKind.ORGANIZATION
                        || m.kind() == EntityKind.NUMBER)
            .orElse(false);
    return (person && describes) || p.pos(first) == Pos.NOUN;
  }
}
