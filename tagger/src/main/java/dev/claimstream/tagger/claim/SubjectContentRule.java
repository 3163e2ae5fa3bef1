package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is told of the subject itself: "[the plan] was criticised by the union", "[the board] is
 * seen [as slow]", "[the mayor] seems [to hesitate]", "it seems that [the mayor hesitates]".
 */
final class SubjectContentRule implements ClaimRule {

  @Override
  public void apply(Reading r) {
    for (Cue cue : r.cues()) {
      if (!r.isFree(cue)) {
        continue;
      }
      if (cue.takes(Frame.SEEMING) && cue.form() == Cue.Form.FINITE) {
        seems(r, cue);
      } else if (cue.takes(Frame.PASSIVE) && cue.form() == Cue.Form.PASSIVE) {
        isDone(r, cue);
      }
    }
  }

  private static void seems(Reading r, Cue cue) {
    Passage p = r.passage();
    boolean it = p.is(cue.first() - 1, "it");
    int at = cue.limit();
    if (it && p.pos(at) == Pos.THAT) {
      clause(r, cue, at + 1);
    } else if (it && Clauses.begins(p, at, Clauses.sentenceLimit(p, cue.head()))) {
      clause(r, cue, at);
    } else {
      subjectAndRest(r, cue, at)
          .filter(content -> content.size() > 1)
          .ifPresent(content -> add(r, cue, content, Optional.empty(), Rule.SEEMING));
    }
  }

  private static void clause(Reading r, Cue cue, int first) {
    Passage p = r.passage();
    if (Clauses.isClause(p, first, Clauses.sentenceLimit(p, cue.head()))) {
      Contents.piece(p, first, ContentEnd.of(r, first, Optional.of(cue)))
          .ifPresent(c -> add(r, cue, List.of(c), Optional.empty(), Rule.SEEMING));
    }
  }

  private static void isDone(Reading r, Cue cue) {
    Passage p = r.passage();
    if (cue.takes(Frame.QUESTION_WORD) && asks(p, cue)) {
      question(r, cue);
      return;
    }
    boolean by = p.is(cue.limit(), "by");
    Optional<TokenRange> source =
        by
            ? PhraseAfter.find(p, cue.limit() + 1, Clauses.sentenceLimit(p, cue.head()))
            : Optional.empty();
    subjectAndRest(r, cue, source.map(TokenRange::limit).orElse(cue.limit()))
        .filter(content -> content.size() > 1 || source.isPresent())
        .ifPresent(content -> add(r, cue, content, source, Rule.PASSIVE));
  }

  private static boolean asks(Passage p, Cue cue) {
    int i = cue.limit();
    return p.pos(i) == Pos.WH || p.is(i, "whether") || p.is(i, "if") || p.is(i - 1, "about");
  }

  /** "asked [whether it was safe], she said": without who was asked. */
  private static void question(Reading r, Cue cue) {
    Passage p = r.passage();
    int first = cue.limit();
    int limit = Clauses.sentenceLimit(p, cue.head());
    if (first >= limit) {
      return;
    }
    int end = Fronted.beforeMain(p, cue, ContentEnd.of(r, first, Optional.of(cue)));
    Contents.piece(p, first, end)
        .ifPresent(c -> add(r, cue, List.of(c), Optional.empty(), Rule.PASSIVE));
  }

  /** The subject of the cue, and what goes on behind it at a token. */
  private static Optional<List<TokenRange>> subjectAndRest(Reading r, Cue cue, int at) {
    Passage p = r.passage();
    Optional<TokenRange> subject =
        PhraseBefore.find(p, cue.first(), p.sentence(cue.head()).first());
    if (subject.isEmpty() || at >= Clauses.sentenceLimit(p, cue.head())) {
      return Optional.empty();
    }
    List<TokenRange> content = new ArrayList<>(subject.stream().toList());
    if (goesOn(p, at)) {
      int end = Phrases.end(p, at, ContentEnd.of(r, at, Optional.of(cue)));
      Contents.piece(p, at, end).ifPresent(content::add);
    }
    return Optional.of(content);
  }

  private static void add(
      Reading r, Cue cue, List<TokenRange> content, Optional<TokenRange> source, Rule rule) {
    r.add(Contents.report(r, content, CueWords.of(cue), source, rule));
  }

  private static boolean goesOn(Passage p, int i) {
    return switch (p.pos(i)) {
      case TO, ADJECTIVE, DETERMINER, NOUN, NAME, POSSESSIVE, GERUND, PARTICIPLE, ADVERB ->
          !p.isTime(i);
      default ->
          p.isQuoteMark(i) || p.is(i, "as") || p.is(i, "for") || p.is(i, "like") || p.is(i, "with");
    };
  }
}
