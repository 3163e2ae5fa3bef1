package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.ClaimKind;
import java.util.List;
import java.util.Optional;

/** A question of an interview, or an answer that no marks show: the whole paragraph is said. */
final class TurnRule implements ClaimRule {

  @Override
  public void apply(Reading r) {
    Passage p = r.passage();
    if (r.turn() == Turns.Turn.NONE) {
      return;
    }
    boolean asked = r.turn() == Turns.Turn.QUESTION;
    TokenRange content = new TokenRange(0, Clauses.trimRight(p, 0, p.size()));
    r.speak(content);
    r.add(
        new Draft(
            asked ? ClaimKind.QUESTION : ClaimKind.DIRECT,
            List.of(content),
            Optional.empty(),
            Optional.empty(),
            asked ? Rule.QUESTION : Rule.TURN));
  }
}
