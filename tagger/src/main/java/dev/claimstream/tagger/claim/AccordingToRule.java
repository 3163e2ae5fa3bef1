package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * "According to the police, two men fled." — "Two men fled, according to the police." — "It was, in
 * the words of the mayor, a mistake."
 */
final class AccordingToRule implements ClaimRule {

  private static final int LONGEST_DESCRIPTION = 15;

  @Override
  public void apply(Reading r) {
    Passage p = r.passage();
    for (int i = 0; i + 2 < p.size(); i++) {
      Optional<CueWords> cue = cue(p, i);
      if (cue.isPresent() && !r.isSpoken(i) && !r.isUsedToken(i)) {
        at(r, cue.get());
      }
    }
  }

  /** The words that begin at a token and name a source as a preposition does. */
  static Optional<CueWords> cue(Passage p, int i) {
    if (p.is(i, "according") && p.is(i + 1, "to")) {
      return Optional.of(CueWords.plain(i, i + 2, "according to"));
    }
    boolean words = p.is(i, "in") && p.is(i + 1, "the") && p.is(i + 2, "words");
    return words && p.is(i + 3, "of")
        ? Optional.of(CueWords.plain(i, i + 4, "in the words of"))
        : Optional.empty();
  }

  private static void at(Reading r, CueWords cue) {
    int i = cue.first();
    Passage p = r.passage();
    int limit = Clauses.sentenceLimit(p, i);
    Optional<TokenRange> core = source(p, cue.limit(), limit);
    if (core.isEmpty() || isRule(p, core.get())) {
      return;
    }
    int first = p.sentence(i).first();
    int behind = core.get().limit();
    while (behind < limit && !p.isComma(behind) && !p.isEndMark(behind)) {
      behind++;
    }
    boolean ends = behind < limit || i > first;
    TokenRange source = ends ? described(p, core.get(), behind) : core.get();
    int start = i;
    while (start > first
        && (p.isQuoteMark(start - 1)
            || p.is(start - 1, "but")
            || p.is(start - 1, "and")
            || p.is(start - 1, "yet"))) {
      start--;
    }
    List<TokenRange> content = new ArrayList<>();
    if (start > first) {
      int from = first;
      for (int k = start - 1; k > first; k--) {
        if (r.isSpoken(k) || p.is(k, ";")) {
          from = k + 1;
          break;
        }
      }
      boolean attributed = r.isSpoken(from - 1) && r.isUsedBetween(from, start);
      if (!attributed) { // not: "It is safe," she said, according to …
        Contents.piece(p, from, start).ifPresent(content::add);
      }
    }
    if (p.isComma(behind) && behind + 1 < limit) {
      boolean describesSource = p.is(behind + 1, "who") || p.is(behind + 1, "which");
      if (!describesSource || start == first) {
        int end = ContentEnd.of(r, behind + 1, Optional.empty());
        Contents.piece(p, behind + 1, end).ifPresent(content::add);
      }
    } else if (start == first && source.limit() < limit) {
      // no comma: "According to Reuters spokesmen have said …"
      int from = source.limit();
      Contents.piece(p, from, ContentEnd.of(r, from, Optional.empty())).ifPresent(content::add);
    }
    boolean tooShort =
        content.size() > 1 && p.words(content.get(0).first(), content.get(0).limit()) == 1;
    if (tooShort) {
      content.remove(0); // "Then, according to the police, …"
    }
    if (!content.isEmpty()
        && (content.get(0).first() < i || Clauses.isClause(p, content.get(0).first(), limit))) {
      r.add(Contents.report(r, content, cue, Optional.of(source), Rule.ACCORDING_TO));
    }
  }

  /**
   * With what describes it behind a comma ("according to Ana Prieto, a geologist, …"), unless that
   * is the subject of the clause: "according to the police, two men, both armed, fled".
   */
  private static Optional<TokenRange> source(Passage p, int first, int limit) {
    Optional<TokenRange> core = PhraseAfter.withoutApposition(p, first, limit);
    boolean clause =
        core.filter(c -> p.isComma(c.limit()) && Clauses.begins(p, c.limit() + 1, limit))
            .isPresent();
    return clause ? core : PhraseAfter.find(p, first, limit);
  }

  /** "according to plan": how something was done, not who says so. */
  private static boolean isRule(Passage p, TokenRange source) {
    return source.limit() - source.first() == 1
        && switch (p.lower(source.first())) {
          case "plan", "schedule", "protocol", "tradition", "custom", "taste", "need" -> true;
          default -> false;
        };
  }

  /** "according to a report [published on Monday]", "to officials [who know her]". */
  private static TokenRange described(Passage p, TokenRange core, int limit) {
    for (int i = core.limit(); i < limit; i++) {
      Pos pos = p.pos(i);
      boolean other = pos == Pos.SUBORDINATOR || pos == Pos.COORDINATOR || pos == Pos.MARK;
      if (other || i > core.limit() + LONGEST_DESCRIPTION) {
        return core;
      }
    }
    return new TokenRange(core.first(), limit);
  }
}
