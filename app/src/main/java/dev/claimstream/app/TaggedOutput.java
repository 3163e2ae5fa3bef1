package dev.claimstream.app;

import dev.claimstream.schemas.EnrichedParagraph;
import java.io.IOException;
import java.util.List;

/** A form in which the tag command prints articles. */
@FunctionalInterface
interface TaggedOutput {

  /**
   * Prints one article.
   *
   * @param text the article's text as it was given
   * @param paragraphs its paragraphs, tagged, in order; at least one
   */
  void write(String text, List<EnrichedParagraph> paragraphs) throws IOException;
}
