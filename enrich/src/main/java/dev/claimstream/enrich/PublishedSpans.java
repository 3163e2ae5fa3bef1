package dev.claimstream.enrich;

import dev.claimstream.schemas.Claim;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.Entity;
import dev.claimstream.schemas.Span;
import java.util.Optional;

/**
 * The promise that every span is right, checked from outside: on what was published. The producer's
 * own check is {@link TaggingCheck}, by the same rules.
 */
public final class PublishedSpans {

  private PublishedSpans() {}

  /** The first span that is wrong, in numbers and without the text's words; empty for none. */
  public static Optional<String> problemIn(EnrichedParagraph published) {
    var rules = new SpanRules(published.getParagraph().getText());
    int from = 0;
    for (Entity entity : published.getEntities()) {
      Span span = entity.getSpan();
      rules.mention(entity.getEntityId(), span.getStart(), span.getEnd(), from);
      from = span.getStart();
    }
    published.getClaims().forEach(claim -> claim(claim, rules));
    return rules.problem();
  }

  private static void claim(Claim claim, SpanRules rules) {
    String id = claim.getClaimId();
    if (claim.getContent().isEmpty()) {
      rules.report("claim", id, "has no content");
    }
    int from = 0;
    for (Span piece : claim.getContent()) {
      rules.piece(id, piece.getStart(), piece.getEnd(), from);
      from = piece.getEnd();
    }
    claim.getCue().ifPresent(cue -> span("cue of claim", id, cue.getSpan(), rules));
    claim.getSource().ifPresent(source -> span("source of claim", id, source, rules));
    claim.getAddressee().ifPresent(a -> span("addressee of claim", id, a.getSpan(), rules));
  }

  private static void span(String what, String id, Span span, SpanRules rules) {
    rules.span(what, id, span.getStart(), span.getEnd());
  }
}
