package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.text.Pos;
import java.util.List;
import java.util.Optional;

/**
 * "The vaccine, [which] he says [is safe], …": a report inside a relative clause. What somebody
 * believes or expects there only describes the thing.
 */
final class RelativeReportRule implements ClaimRule {

  @Override
  public void apply(Reading r) {
    for (Cue cue : r.cues()) {
      boolean says = cue.takes(Frame.BARE) && !cue.takes(Frame.OBJECT_INFINITIVE);
      if (r.isFree(cue) && says && cue.form() == Cue.Form.FINITE) {
        at(r, cue);
      }
    }
  }

  private static void at(Reading r, Cue cue) {
    Passage p = r.passage();
    int verb = p.pos(cue.limit()) == Pos.ADVERB ? cue.limit() + 1 : cue.limit();
    if (verb >= p.size() || !p.pos(verb).isFinite() || !p.sameSentence(verb, cue.head())) {
      return;
    }
    int floor = p.sentence(cue.head()).first();
    Optional<TokenRange> source = PhraseBefore.find(p, cue.first(), floor);
    if (source.isEmpty() || source.get().first() == floor) {
      return;
    }
    int relative = source.get().first() - 1;
    if (isRelative(p, relative)) {
      int end = ContentEnd.of(r, verb, Optional.of(cue));
      Contents.piece(p, verb, end)
          .ifPresent(
              rest ->
                  r.add(
                      Contents.report(
                          r,
                          List.of(new TokenRange(relative, relative + 1), rest),
                          CueWords.of(cue),
                          source,
                          Rule.RELATIVE)));
    }
  }

  private static boolean isRelative(Passage p, int i) {
    return switch (p.lower(i)) {
      case "which", "who", "whom", "that", "what" -> true;
      default -> false;
    };
  }
}
