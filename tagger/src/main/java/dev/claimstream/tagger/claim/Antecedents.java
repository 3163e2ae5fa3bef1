package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.text.Pos;
import java.util.Optional;

/** What a relative pronoun stands for: "[a report], completed in March, which found". */
final class Antecedents {

  private Antecedents() {}

  /** For "who" the phrase that it stands for; any other phrase as it is. */
  static TokenRange of(Passage p, TokenRange phrase, int floor) {
    boolean who = phrase.limit() - phrase.first() == 1 && p.is(phrase.first(), "who");
    return who ? before(p, phrase.first(), floor).orElse(phrase) : phrase;
  }

  /** What "which" stands for, when that is the subject of the verb at {@code verb}. */
  static Optional<TokenRange> ofWhich(Passage p, int verb, int floor) {
    return verb > floor && p.is(verb - 1, "which") && p.isComma(verb - 2)
        ? before(p, verb - 1, floor)
        : Optional.empty();
  }

  private static Optional<TokenRange> before(Passage p, int pronoun, int floor) {
    int end = pronoun > floor && p.isComma(pronoun - 1) ? pronoun - 1 : pronoun;
    Optional<TokenRange> described =
        end < pronoun ? acrossReduced(p, end, floor) : Optional.empty();
    if (described.isPresent()) {
      return described;
    }
    int first = PhraseBefore.start(p, end, floor);
    if (first == end) {
      return Optional.empty();
    }
    int name = Appositions.beyond(p, first, floor);
    boolean age = p.pos(first) == Pos.NUMBER; // "[Bo Falk], 61, who"
    boolean person = p.mention(name).filter(m -> m.kind() == EntityKind.PERSON).isPresent();
    return Optional.of(new TokenRange(age || person ? name : first, end));
  }

  /** "[a report], completed in March,": past a participle and what belongs to it. */
  private static Optional<TokenRange> acrossReduced(Passage p, int comma, int floor) {
    for (int i = comma - 1; i > floor; i--) {
      boolean reduced = p.pos(i) == Pos.PARTICIPLE || p.pos(i) == Pos.PAST;
      if (reduced && p.isComma(i - 1)) {
        int first = PhraseBefore.start(p, i - 1, floor);
        return first < i - 1 ? Optional.of(new TokenRange(first, i - 1)) : Optional.empty();
      }
      if (p.pos(i) == Pos.MARK || p.pos(i).isFinite()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
