package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.text.Pos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** "He is said to have fled." — "It is believed that he fled." — "They were told that he fled." */
final class HearsayRule implements ClaimRule {

  @Override
  public void apply(Reading r) {
    for (Cue cue : r.cues()) {
      boolean free = r.isFree(cue) || SpokenReports.mayReport(r, cue);
      if (free && cue.form() == Cue.Form.PASSIVE) {
        at(r, cue);
      }
    }
  }

  private static void at(Reading r, Cue cue) {
    Passage p = r.passage();
    int limit = Clauses.sentenceLimit(p, cue.head());
    int floor = p.sentence(cue.head()).first();
    int at = cue.limit();
    Optional<TokenRange> by = Optional.empty();
    if (p.is(at, "by")) {
      by = PhraseAfter.find(p, at + 1, limit);
      at = by.map(TokenRange::limit).orElse(at);
    } else if (p.is(at, "in") && p.is(cue.first() - 1, "it")) {
      Optional<TokenRange> in = PhraseAfter.find(p, at + 1, limit);
      at = in.map(TokenRange::limit).orElse(at);
      by = in.filter(n -> !p.isTime(n.first())); // a document, not a month
    }
    Optional<TokenRange> subject = PhraseBefore.find(p, cue.first(), floor);
    List<TokenRange> content = new ArrayList<>();
    boolean that = p.pos(at) == Pos.THAT;
    if (that
        && (cue.takes(Frame.HEARSAY) || cue.takes(Frame.ADDRESSEE_FIRST))
        && Clauses.isClause(p, at + 1, limit)) {
      int end = ContentEnd.of(r, at + 1, Optional.of(cue));
      boolean fronted = cue.head() == floor || p.is(cue.head() - 1, "when"); // "when told that"
      Contents.piece(p, at + 1, fronted ? Fronted.beforeMain(p, cue, end) : end)
          .ifPresent(content::add);
    } else if (cue.takes(Frame.ADDRESSEE_FIRST)
        && cue.takes(Frame.BARE)
        && p.pos(at).beginsNounPhrase()
        && Clauses.begins(p, at, limit)) {
      Contents.piece(p, at, ContentEnd.of(r, at, Optional.of(cue))).ifPresent(content::add);
    } else if (cue.takes(Frame.HEARSAY)
        && p.pos(at) == Pos.TO
        && !saysLater(r, cue, at)
        && subject.isPresent()
        && cue.first() < cue.head()) {
      content.add(withoutApposition(p, subject.get()));
      Contents.piece(p, at, ContentEnd.of(r, at, Optional.of(cue))).ifPresent(content::add);
    }
    boolean enough =
        content.size() > 1 || (content.size() == 1 && content.get(0).first() > cue.head());
    if (enough) {
      r.add(Contents.report(r, content, CueWords.of(cue), by, Rule.HEARSAY));
    }
  }

  /** "is expected [to testify that …]": what is to be said is the claim. */
  private static boolean saysLater(Reading r, Cue cue, int to) {
    return cue.entry().lemma().equals("expect")
        && r.cueAt(to + 1).filter(c -> c.first() == to && c.takes(Frame.THAT)).isPresent();
  }

  private static TokenRange withoutApposition(Passage p, TokenRange subject) {
    for (int i = subject.first() + 1; i < subject.limit(); i++) {
      if (p.isComma(i) && !p.is(i + 1, "who")) {
        return new TokenRange(subject.first(), i);
      }
    }
    return subject;
  }
}
