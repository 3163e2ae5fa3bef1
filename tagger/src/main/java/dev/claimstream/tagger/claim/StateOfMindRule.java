package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.Stance;
import dev.claimstream.tagger.text.Pos;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** "She is aware that …", "they are convinced the plan will fail". */
final class StateOfMindRule implements ClaimRule {

  private static final Map<String, Stance> ADJECTIVES =
      Map.ofEntries(
          Map.entry("aware", Stance.SUPPORTS),
          Map.entry("convinced", Stance.SUPPORTS),
          Map.entry("certain", Stance.SUPPORTS),
          Map.entry("sure", Stance.SUPPORTS),
          Map.entry("confident", Stance.SUPPORTS),
          Map.entry("adamant", Stance.SUPPORTS),
          Map.entry("positive", Stance.SUPPORTS),
          Map.entry("optimistic", Stance.NEUTRAL),
          Map.entry("hopeful", Stance.NEUTRAL),
          Map.entry("clear", Stance.SUPPORTS),
          Map.entry("worried", Stance.NEUTRAL),
          Map.entry("concerned", Stance.NEUTRAL),
          Map.entry("afraid", Stance.NEUTRAL),
          Map.entry("fearful", Stance.NEUTRAL),
          Map.entry("doubtful", Stance.DOUBTS),
          Map.entry("sceptical", Stance.DOUBTS),
          Map.entry("skeptical", Stance.DOUBTS),
          Map.entry("unsure", Stance.DOUBTS));

  @Override
  public void apply(Reading r) {
    Passage p = r.passage();
    for (int i = 1; i + 2 < p.size(); i++) {
      Stance stance = ADJECTIVES.get(p.lower(i));
      if (stance != null && !r.isSpoken(i)) {
        at(r, i, stance);
      }
    }
  }

  /** "has made clear that". */
  private static boolean makes(Passage p, int i) {
    return p.is(i, "made")
        || p.is(i, "makes")
        || p.is(i, "make")
        || (p.is(i, "it") && makes(p, i - 1));
  }

  private static void at(Reading r, int adjective, Stance stance) {
    Passage p = r.passage();
    int first = adjective - 1;
    int floor = p.sentence(adjective).first();
    boolean negated = false;
    while (first > floor && (p.pos(first) == Pos.ADVERB || p.pos(first) == Pos.NOT)) {
      negated |= p.pos(first) == Pos.NOT;
      first--;
    }
    boolean be =
        p.pos(first) == Pos.BE
            || p.is(first, "remains")
            || p.is(first, "remained")
            || p.is(first, "feels")
            || p.is(first, "felt")
            || p.is(first, "seems")
            || (p.is(adjective, "clear") && makes(p, first));
    if (!be) {
      return;
    }
    while (first > floor
        && (p.pos(first - 1) == Pos.HAVE
            || p.pos(first - 1) == Pos.MODAL
            || p.pos(first - 1) == Pos.BE)) {
      first--;
    }
    int limit = Clauses.sentenceLimit(p, adjective);
    int at = adjective + 1;
    boolean that = p.pos(at) == Pos.THAT;
    int content = that ? at + 1 : at;
    boolean clause =
        content < limit
            && (that
                ? Clauses.isClause(p, content, limit)
                : p.pos(content).beginsNounPhrase() && Clauses.begins(p, content, limit));
    Optional<TokenRange> source = PhraseBefore.find(p, first, floor);
    if (!clause || source.isEmpty() || p.is(source.get().first(), "it")) {
      return;
    }
    int end = ContentEnd.of(r, content, Optional.empty());
    CueWords cue =
        new CueWords(
            first, adjective + 1, "be " + p.lower(adjective), stance, negated, false, false);
    r.add(
        Contents.report(r, List.of(new TokenRange(content, end)), cue, source, Rule.STATE_OF_MIND));
  }
}
