package dev.claimstream.tagger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An article as the tagger reads it.
 *
 * @param paragraphs in the order of the article
 * @param published the day of publication, against which relative dates are read
 */
public record ArticleText(List<Paragraph> paragraphs, Optional<LocalDate> published) {

  /** What part a paragraph plays. */
  public enum Kind {
    HEADLINE,
    HEADING,
    BODY
  }

  /** One paragraph; its text may be any string. */
  public record Paragraph(Kind kind, String text) {}

  public ArticleText {
    paragraphs = List.copyOf(paragraphs);
  }

  /** An article of body paragraphs without a date. */
  public static ArticleText ofBody(List<String> paragraphs) {
    return new ArticleText(
        paragraphs.stream().map(p -> new Paragraph(Kind.BODY, p)).toList(), Optional.empty());
  }
}
