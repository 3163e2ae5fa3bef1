package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.Stance;
import dev.claimstream.tagger.text.Lexicon;
import dev.claimstream.tagger.text.Pos;
import java.util.List;
import java.util.Optional;

/** "They have expressed concern that …", "rejected the claim that …", "her belief that …". */
final class NominalCueRule implements ClaimRule {

  private final NominalCues cues = NominalCues.load();

  @Override
  public void apply(Reading r) {
    Passage p = r.passage();
    for (int i = 1; i + 3 < p.size(); i++) {
      boolean noun = cues.isNoun(p.lower(i)) && !p.pos(i).isFinite();
      boolean nominal = noun && p.pos(i + 1) == Pos.THAT;
      if (noun && p.is(i + 1, "by") && !r.isSpoken(i)) {
        by(r, i);
      }
      if (noun && p.pos(i + 1) != Pos.THAT && !r.isSpoken(i)) {
        is(r, i);
      }
      int limit = nominal ? Clauses.sentenceLimit(p, i) : 0;
      if (nominal && !r.isSpoken(i) && i + 2 < limit && Clauses.isClause(p, i + 2, limit)) {
        at(r, i);
      }
    }
  }

  /** "the assertion by [the chairman, Bo Falk], that nobody knew". */
  private static void by(Reading r, int noun) {
    Passage p = r.passage();
    int limit = p.sentence(noun).limit();
    Optional<TokenRange> source = PhraseAfter.find(p, noun + 2, limit);
    int that = source.map(TokenRange::limit).orElse(limit);
    that = p.isComma(that) ? that + 1 : that;
    boolean clause = p.pos(that) == Pos.THAT && Clauses.isClause(p, that + 1, limit);
    if (!clause || r.isReportedIn(that + 1, that + 2)) { // "said in a report by the bank that"
      return;
    }
    int end = beforeMainVerb(p, that + 1, ContentEnd.of(r, that + 1, Optional.empty()));
    r.add(draft(r, List.of(new TokenRange(that + 1, end)), noun, noun + 1, Stance.NEUTRAL, source));
  }

  /** "[Her] argument is that nobody knew", "the view of [the bank] was that nobody knew". */
  private static void is(Reading r, int noun) {
    Passage p = r.passage();
    int limit = Clauses.sentenceLimit(p, noun);
    Optional<TokenRange> of =
        p.is(noun + 1, "of") ? PhraseAfter.find(p, noun + 2, limit) : Optional.empty();
    int owner = Possessors.beforeModifiers(p, noun);
    Optional<TokenRange> source =
        of.isPresent() || p.pos(owner) != Pos.POSSESSIVE ? of : Possessors.at(p, owner);
    int be = of.map(TokenRange::limit).orElse(noun + 1);
    boolean reports =
        source.isPresent()
            && p.pos(be) == Pos.BE
            && p.pos(be + 1) == Pos.THAT
            && Clauses.isClause(p, be + 2, limit);
    if (reports) {
      int end = ContentEnd.of(r, be + 2, Optional.empty());
      List<TokenRange> content = List.of(new TokenRange(be + 2, end));
      r.add(draft(r, content, noun, noun + 1, Stance.NEUTRAL, source));
    }
  }

  private void at(Reading r, int noun) {
    Passage p = r.passage();
    int floor = p.sentence(noun).first();
    int end = beforeMainVerb(p, noun + 2, ContentEnd.of(r, noun + 2, Optional.empty()));
    List<TokenRange> content = List.of(new TokenRange(noun + 2, end));
    int i = Possessors.beforeModifiers(p, noun);
    if (p.pos(i) == Pos.POSSESSIVE) {
      Possessors.at(p, i)
          .ifPresent(
              owner ->
                  r.add(draft(r, content, noun, noun + 1, Stance.NEUTRAL, Optional.of(owner))));
      return;
    }
    boolean talk = cues.isRumour(p.lower(noun)) || p.lower(noun).endsWith("s");
    boolean exist = talk && p.pos(i) == Pos.BE && p.is(i - 1, "there");
    if (exist
        || (cues.isHeld(p.lower(noun)) && !p.pos(i).isVerb())
        || (cues.isRumour(p.lower(noun)) && i < floor + 4 && !p.pos(i).isVerb())) {
      r.add(draft(r, content, noun, noun + 1, Stance.NEUTRAL, Optional.empty()));
      return;
    }
    String lemma = Lexicon.english().lemma(p.lower(i));
    if (!p.pos(i).isVerb() || !cues.isVerb(lemma)) {
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
    Stance stance = cues.denies(lemma) ? Stance.DENIES : Stance.NEUTRAL;
    PhraseBefore.find(p, from, floor)
        .ifPresent(source -> r.add(draft(r, content, from, noun + 1, stance, Optional.of(source))));
  }

  private static Draft draft(
      Reading r,
      List<TokenRange> content,
      int first,
      int limit,
      Stance stance,
      Optional<TokenRange> source) {
    String noun = r.passage().lower(limit - 1);
    CueWords cue = new CueWords(first, limit, noun, stance, false, false, false);
    return Contents.report(r, content, cue, source, Rule.NOMINAL);
  }

  /** "Her claim that [the engine was sound] was never tested": the sentence's verb ends it. */
  private static int beforeMainVerb(Passage p, int first, int limit) {
    boolean finite = false;
    for (int i = first; i < limit; i++) {
      boolean verb = p.pos(i).isFinite();
      boolean opensClause =
          switch (p.pos(i)) {
            case COORDINATOR, SUBORDINATOR, THAT, WH, MARK -> true;
            default -> p.is(i, "who") || (p.pos(i) == Pos.PRONOUN && finite);
          };
      if (opensClause) {
        finite = false;
      } else if (verb && finite && isMain(p, i)) {
        int end = p.pos(i - 1) == Pos.ADVERB ? i - 1 : i;
        return end > first ? end : limit;
      } else {
        finite |= verb;
      }
    }
    return limit;
  }

  /** Whether a finite verb begins a verb group: also "that she will leave [has] grown". */
  private static boolean isMain(Passage p, int verb) {
    boolean auxiliary =
        switch (p.lower(verb)) {
          case "has", "had", "is", "was", "were", "are", "will", "would" -> true;
          default -> false;
        };
    return switch (p.pos(verb - 1)) {
      case NOT -> false;
      case INFINITIVE, PARTICIPLE, GERUND -> auxiliary;
      default -> !p.pos(verb - 1).isVerb();
    };
  }
}
