package dev.claimstream.enrich;

import dev.claimstream.schemas.Assembly;
import dev.claimstream.schemas.Paragraph;
import java.util.List;

/** A pure function from the paragraphs of one article to what is found in them. */
@FunctionalInterface
public interface Enrichment {

  /**
   * Enriches one article.
   *
   * @param article paragraphs of one revision of one article, at least one, by ascending index
   * @param assembly how much of the article they are
   */
  EnrichedArticle enrich(List<Paragraph> article, Assembly assembly);
}
