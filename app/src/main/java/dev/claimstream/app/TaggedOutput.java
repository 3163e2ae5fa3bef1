package dev.claimstream.app;

import dev.claimstream.ingest.Article;
import dev.claimstream.schemas.EnrichedParagraph;
import java.io.IOException;
import java.util.List;

/** A form in which the tag command prints articles. */
@FunctionalInterface
interface TaggedOutput {

  /**
   * Prints one article.
   *
   * @param article as it was given
   * @param paragraphs its paragraphs, tagged, in order
   */
  void write(Article article, List<EnrichedParagraph> paragraphs) throws IOException;
}
