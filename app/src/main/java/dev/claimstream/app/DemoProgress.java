package dev.claimstream.app;

import dev.claimstream.schemas.Claim;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.PublishedClaim;
import java.util.HashSet;
import java.util.Set;

/**
 * What has come out of the pipeline of what was put in. Counts each paragraph and each claim once,
 * however often it comes.
 */
final class DemoProgress {

  private final Set<String> paragraphs = new HashSet<>();
  private final Set<String> expectedClaims = new HashSet<>();
  private final Set<String> claims = new HashSet<>();

  void saw(EnrichedParagraph enriched) {
    var paragraph = enriched.getParagraph();
    paragraphs.add(
        paragraph.getArticleId() + "/" + paragraph.getRevision() + "/" + paragraph.getIndex());
    enriched.getClaims().stream().map(Claim::getClaimId).forEach(expectedClaims::add);
  }

  /** Whether this claim is seen for the first time. */
  boolean saw(PublishedClaim claim) {
    return claims.add(claim.getClaim().getClaimId());
  }

  int paragraphs() {
    return paragraphs.size();
  }

  int claims() {
    return claims.size();
  }

  /**
   * Whether so many paragraphs have come out, or are accounted for as dead letters, and every claim
   * of theirs has.
   */
  boolean isComplete(long put, long deadParagraphs, long deadClaims) {
    return paragraphs.size() + deadParagraphs >= put
        && claims.size() + deadClaims >= expectedClaims.size();
  }
}
