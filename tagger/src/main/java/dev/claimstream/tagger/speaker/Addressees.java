package dev.claimstream.tagger.speaker;

import dev.claimstream.tagger.Addressee;
import dev.claimstream.tagger.Mention;
import dev.claimstream.tagger.Span;
import dev.claimstream.tagger.claim.Draft;
import dev.claimstream.tagger.claim.Passage;
import dev.claimstream.tagger.claim.TokenRange;
import java.util.Optional;

/** Finds whom the words were said to: "says Dahl [to Dagbladet]", "told [the court]". */
public final class Addressees {

  private Addressees() {}

  public static Optional<Addressee> of(Passage p, Draft draft) {
    if (draft.cue().isEmpty()) {
      return Optional.empty();
    }
    int cue = draft.cue().get().limit();
    int behind = draft.source().map(TokenRange::limit).filter(limit -> limit > cue).orElse(cue);
    Optional<TokenRange> phrase = Optional.empty();
    if (p.lower(behind).equals("to")) {
      phrase = p.nounPhraseAt(behind + 1);
    } else if (draft.cue().get().takesAddressee() && behind == cue) {
      phrase = p.nounPhraseAt(cue);
    }
    return phrase
        .filter(
            r ->
                draft.content().stream()
                    .noneMatch(c -> c.first() < r.limit() && r.first() < c.limit()))
        .map(r -> addressee(p, r));
  }

  private static Addressee addressee(Passage p, TokenRange range) {
    Span span = p.span(range.first(), range.limit());
    Optional<Mention> mention =
        p.mentions().stream().filter(m -> span.contains(m.span())).reduce((a, b) -> b);
    return new Addressee(
        span, mention.map(Mention::entity), mention.map(Mention::name).orElse(span.in(p.text())));
  }
}
