package dev.claimstream.tagger;

import java.util.List;

/**
 * What was found in an article.
 *
 * @param paragraphs as many as the article has, in its order
 */
public record TaggedArticle(List<Paragraph> paragraphs) {

  /** What was found in one paragraph, each list in the order of the text. */
  public record Paragraph(List<Mention> mentions, List<Claim> claims) {

    public Paragraph {
      mentions = List.copyOf(mentions);
      claims = List.copyOf(claims);
    }
  }

  public TaggedArticle {
    paragraphs = List.copyOf(paragraphs);
  }
}
