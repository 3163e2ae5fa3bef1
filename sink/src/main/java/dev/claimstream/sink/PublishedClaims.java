package dev.claimstream.sink;

import dev.claimstream.schemas.Claim;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.Paragraph;
import dev.claimstream.schemas.PublishedClaim;
import dev.claimstream.schemas.Span;
import java.util.List;
import java.util.stream.Collectors;

/** Claims as they are published: each with its paragraph and article around it. */
public final class PublishedClaims {

  private static final String BETWEEN_PIECES = " … ";

  private PublishedClaims() {}

  /**
   * All claims of a paragraph, in its order.
   *
   * @throws UnusableParagraph when a claim has no content or it lies outside the text
   */
  public static List<PublishedClaim> of(EnrichedParagraph enriched) {
    return enriched.getClaims().stream().map(claim -> publish(claim, enriched)).toList();
  }

  private static PublishedClaim publish(Claim claim, EnrichedParagraph enriched) {
    Paragraph paragraph = enriched.getParagraph();
    return new PublishedClaim(
        claim,
        contentText(claim, paragraph.getText()),
        paragraph.getArticleId(),
        paragraph.getRevision(),
        paragraph.getIndex(),
        paragraph.getKind(),
        paragraph.getText(),
        paragraph.getOffset(),
        paragraph.getArticle(),
        enriched.getEntities(),
        enriched.getTagger());
  }

  private static String contentText(Claim claim, String text) {
    if (claim.getContent().isEmpty()) {
      throw new UnusableParagraph("claim " + claim.getClaimId() + " has no content");
    }
    return claim.getContent().stream()
        .map(span -> piece(span, claim, text))
        .collect(Collectors.joining(BETWEEN_PIECES));
  }

  private static String piece(Span span, Claim claim, String text) {
    if (span.getStart() < 0 || span.getStart() >= span.getEnd() || span.getEnd() > text.length()) {
      throw new UnusableParagraph(
          "content [%d,%d) of claim %s lies outside its paragraph of %d UTF-16 units"
              .formatted(span.getStart(), span.getEnd(), claim.getClaimId(), text.length()));
    }
    return text.substring(span.getStart(), span.getEnd());
  }
}
