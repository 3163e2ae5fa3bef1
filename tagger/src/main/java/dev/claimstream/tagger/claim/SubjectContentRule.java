package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is told of the subject itself: "[the plan] was criticised by the union", "[the board] is
 * seen [as slow]", "[the mayor] seems [to hesitate]".
 */
final class SubjectContentRule implements ClaimRule {

  @Override
  public void apply(Reading r) {
    for (Cue cue : r.cues()) {
      boolean passive = cue.takes(Frame.PASSIVE) && cue.form() == Cue.Form.PASSIVE;
      boolean seems = cue.takes(Frame.SEEMING) && cue.form() == Cue.Form.FINITE;
      if (r.isFree(cue) && (passive || seems)) {
        at(r, cue, seems);
      }
    }
  }

  private static void at(Reading r, Cue cue, boolean seems) {
    Passage p = r.passage();
    int floor = p.sentence(cue.head()).first();
    int limit = Clauses.sentenceLimit(p, cue.head());
    Optional<TokenRange> subject = PhraseBefore.find(p, cue.first(), floor);
    Optional<TokenRange> source = Optional.empty();
    int at = cue.limit();
    if (p.is(at, "by") && !seems) {
      source = PhraseAfter.find(p, at + 1, limit);
      at = source.map(TokenRange::limit).orElse(at);
    }
    if (subject.isEmpty() || at >= limit) {
      return;
    }
    List<TokenRange> content = new ArrayList<>();
    content.add(subject.get());
    if (goesOn(p, at)) {
      int end = Phrases.end(p, at, ContentEnd.of(r, at, Optional.of(cue)));
      Contents.piece(p, at, end).ifPresent(content::add);
    }
    if (content.size() > 1 || source.isPresent()) {
      r.add(
          Contents.report(
              r, content, CueWords.of(cue), source, seems ? Rule.SEEMING : Rule.PASSIVE));
    }
  }

  private static boolean goesOn(Passage p, int i) {
    return switch (p.pos(i)) {
      case TO, ADJECTIVE, DETERMINER, NOUN, NAME, POSSESSIVE, GERUND, PARTICIPLE, ADVERB, MARK ->
          !p.isTime(i) && !p.isComma(i) && !p.isEndMark(i);
      default -> p.is(i, "as") || p.is(i, "for") || p.is(i, "like") || p.is(i, "with");
    };
  }
}
