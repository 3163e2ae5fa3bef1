package dev.claimstream.tagger.claim;

import java.util.List;
import java.util.Optional;

/** "Described by the judge as “a disgrace”." — "It was called “a disgrace” by the judge." */
final class PassiveNamingRule implements ClaimRule {

  @Override
  public void apply(Reading r) {
    for (Cue cue : r.cues()) {
      boolean nickname = cue.entry().lemma().equals("dub");
      boolean names = cue.takes(Frame.NAMING) && !nickname;
      if (r.isFree(cue) && names && cue.form() == Cue.Form.PASSIVE) {
        at(r, cue);
      }
    }
  }

  private static void at(Reading r, Cue cue) {
    Passage p = r.passage();
    int at = cue.limit();
    int limit = p.sentence(cue.head()).limit();
    Optional<TokenRange> source = by(p, at, limit);
    int name = source.map(TokenRange::limit).orElse(at);
    Optional<Quotation> marked =
        p.quotations().openedAt(p.is(name, "as") ? name + 1 : name).filter(q -> q.close() > 0);
    if (marked.isEmpty() || marked.get().limit() <= marked.get().first()) {
      return;
    }
    Quotation q = marked.get();
    Optional<TokenRange> namer = source.or(() -> by(p, q.after(), limit));
    namer.ifPresent(
        n ->
            r.add(
                Contents.report(
                    r,
                    List.of(new TokenRange(q.open(), q.after())),
                    CueWords.of(cue),
                    namer,
                    Rule.NAMING)));
  }

  private static Optional<TokenRange> by(Passage p, int at, int limit) {
    return p.is(at, "by") ? PhraseAfter.find(p, at + 1, limit) : Optional.empty();
  }
}
