package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.Stance;
import dev.claimstream.tagger.text.Lexicon;
import dev.claimstream.tagger.text.Pos;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "They have expressed concern that …", "rejected the claim that …", "her belief that …". */
final class NominalCueRule implements ClaimRule {

  private static final Set<String> NOUNS =
      Set.of(
          "claim",
          "claims",
          "allegation",
          "allegations",
          "assertion",
          "belief",
          "concern",
          "concerns",
          "fear",
          "fears",
          "worry",
          "worries",
          "hope",
          "hopes",
          "suggestion",
          "suggestions",
          "view",
          "opinion",
          "statement",
          "warning",
          "warnings",
          "accusation",
          "accusations",
          "argument",
          "admission",
          "denial",
          "prediction",
          "promise",
          "notion",
          "rumour",
          "rumours",
          "rumor",
          "rumors",
          "doubt",
          "doubts",
          "confidence",
          "assurance",
          "assurances",
          "conviction",
          "expectation",
          "theory",
          "complaint",
          "complaints",
          "confirmation",
          "impression",
          "possibility",
          "evidence",
          "conclusion");
  private static final Set<String> VERBS =
      Set.of(
          "express",
          "voice",
          "raise",
          "make",
          "repeat",
          "reject",
          "deny",
          "dismiss",
          "issue",
          "share",
          "give",
          "have",
          "hold",
          "spread",
          "dispute",
          "refute",
          "rebut",
          "stand",
          "offer",
          "receive",
          "reiterate",
          "echo",
          "back",
          "support",
          "challenge",
          "defend",
          "publish",
          "find",
          "take",
          "come");
  private static final Set<String> DENYING =
      Set.of("reject", "deny", "dismiss", "dispute", "refute", "rebut", "challenge");

  @Override
  public void apply(Reading r) {
    Passage p = r.passage();
    for (int i = 1; i + 3 < p.size(); i++) {
      boolean nominal =
          NOUNS.contains(p.lower(i)) && !p.pos(i).isFinite() && p.pos(i + 1) == Pos.THAT;
      int limit = nominal ? Clauses.sentenceLimit(p, i) : 0;
      if (nominal && !r.isSpoken(i) && i + 2 < limit && Clauses.isClause(p, i + 2, limit)) {
        at(r, i);
      }
    }
  }

  private static void at(Reading r, int noun) {
    Passage p = r.passage();
    int floor = p.sentence(noun).first();
    int end = Clauses.end(r, noun + 2, Optional.empty());
    List<TokenRange> content = List.of(new TokenRange(noun + 2, end));
    int i = noun - 1;
    while (i > floor
        && (p.pos(i) == Pos.ADJECTIVE
            || p.pos(i) == Pos.DETERMINER
            || p.pos(i) == Pos.NUMBER
            || p.pos(i) == Pos.PARTICIPLE)) {
      i--;
    }
    if (p.pos(i) == Pos.POSSESSIVE) {
      int ownerFirst = p.lower(i).startsWith("'") ? PhraseBefore.start(p, i, floor) : i;
      int ownerLimit = p.lower(i).startsWith("'") ? i : i + 1;
      if (ownerFirst < ownerLimit) {
        r.add(
            draft(
                r,
                content,
                noun,
                noun + 1,
                Stance.NEUTRAL,
                new TokenRange(ownerFirst, ownerLimit)));
      }
      return;
    }
    String lemma = Lexicon.english().lemma(p.lower(i));
    if (!p.pos(i).isVerb() || !VERBS.contains(lemma)) {
      return;
    }
    int first = i;
    while (first > floor
        && (p.pos(first - 1) == Pos.HAVE
            || p.pos(first - 1) == Pos.BE
            || p.pos(first - 1) == Pos.ADVERB
            || p.pos(first - 1) == Pos.MODAL)) {
      first--;
    }
    int from = first;
    Stance stance = DENYING.contains(lemma) ? Stance.DENIES : Stance.NEUTRAL;
    PhraseBefore.find(p, from, floor)
        .ifPresent(source -> r.add(draft(r, content, from, noun + 1, stance, source)));
  }

  private static Draft draft(
      Reading r, List<TokenRange> content, int first, int limit, Stance stance, TokenRange source) {
    String noun = r.passage().lower(limit - 1);
    CueWords cue = new CueWords(first, limit, noun, stance, false, false, false);
    return Contents.report(r, content, cue, Optional.of(source), Rule.NOMINAL);
  }
}
