package dev.claimstream.tagger.speaker;

import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.Mention;
import dev.claimstream.tagger.claim.Passage;
import java.util.Optional;

/** A source that is only the apposition of a name: "Ada Lund, [a chemist], who concluded". */
final class Appositions {

  private Appositions() {}

  /** The person whom a source only describes, right behind the name. */
  static Optional<Mention> named(SourcePhrase phrase) {
    Passage p = phrase.passage();
    int first = phrase.range().first();
    int limit = phrase.range().limit();
    boolean age = limit - first == 1 && p.tokens().get(first).isNumber();
    boolean closed = p.lower(limit).equals(",") || p.lower(limit).equals("who");
    boolean indefinite = p.lower(first).equals("a") || p.lower(first).equals("an");
    return p.lower(first - 1).equals(",") && closed && (age || indefinite)
        ? p.mention(first - 2).filter(m -> m.kind() == EntityKind.PERSON)
        : Optional.empty();
  }

  /** The person of whose address a source is the end: "Ada Lund, 61, of [Marsh Row, Trone]". */
  static Optional<Mention> resident(SourcePhrase phrase) {
    Passage p = phrase.passage();
    int i = phrase.range().first() - 1;
    boolean of = p.lower(i).equals("of") || p.lower(i).equals("from");
    if (!of) {
      return Optional.empty();
    }
    i--;
    while (i > 0 && (p.lower(i).equals(",") || p.tokens().get(i).isNumber())) {
      i--;
    }
    boolean comma = p.lower(i + 1).equals(",");
    return comma ? p.mention(i).filter(m -> m.kind() == EntityKind.PERSON) : Optional.empty();
  }
}
