package dev.claimstream.enrich;

import dev.claimstream.schemas.EnrichedParagraph;
import java.util.List;

/**
 * What enriching an article gave: each of its paragraphs is in one of the two lists, in the order
 * of the article.
 *
 * @param paragraphs with what was found in them
 * @param defects those whose tagging is wrong and must not be published
 */
public record EnrichedArticle(List<EnrichedParagraph> paragraphs, List<TaggingDefect> defects) {

  public EnrichedArticle {
    paragraphs = List.copyOf(paragraphs);
    defects = List.copyOf(defects);
  }
}
