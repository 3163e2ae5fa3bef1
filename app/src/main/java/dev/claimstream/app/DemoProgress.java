package dev.claimstream.app;

import dev.claimstream.schemas.Claim;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.PublishedClaim;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What has come out of the pipeline of what was put in. Counts each paragraph and each claim once,
 * however often it comes, and nothing of what an earlier demo left in the same folder. For several
 * threads.
 */
final class DemoProgress {

  private final Set<String> articles = ConcurrentHashMap.newKeySet();
  private final Set<String> paragraphs = new HashSet<>();
  private final Set<String> expectedClaims = new HashSet<>();
  private final Set<String> claims = new HashSet<>();

  /** An article is put in. */
  void expect(String articleId, String revision) {
    articles.add(articleId + "/" + revision);
  }

  void saw(EnrichedParagraph enriched) {
    var paragraph = enriched.getParagraph();
    String article = paragraph.getArticleId() + "/" + paragraph.getRevision();
    if (articles.contains(article)) {
      paragraphs.add(article + "/" + paragraph.getIndex());
      enriched.getClaims().stream().map(Claim::getClaimId).forEach(expectedClaims::add);
    }
  }

  /** Whether this claim is of what was put in, and seen for the first time. */
  boolean saw(PublishedClaim claim) {
    return articles.contains(claim.getArticleId() + "/" + claim.getRevision())
        && claims.add(claim.getClaim().getClaimId());
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
