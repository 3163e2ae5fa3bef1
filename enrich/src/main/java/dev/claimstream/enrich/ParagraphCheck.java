package dev.claimstream.enrich;

import dev.claimstream.schemas.Paragraph;
import org.apache.kafka.streams.processor.api.Record;

/** Whether a record can be part of an article at all, looked at on its own. */
final class ParagraphCheck {

  private ParagraphCheck() {}

  /**
   * The paragraph of a record.
   *
   * @throws UnusableParagraph when there is none, or when the key is not its article's: then the
   *     article's paragraphs could lie in several partitions, and never meet
   */
  static Paragraph usable(Record<String, Paragraph> message) {
    Paragraph paragraph = message.value();
    if (paragraph == null) {
      throw new UnusableParagraph("the record has no value");
    }
    if (paragraph.getArticleId().isBlank() || paragraph.getRevision().isBlank()) {
      throw new UnusableParagraph("the paragraph's articleId or revision is blank");
    }
    if (!paragraph.getArticleId().equals(message.key())) {
      throw new UnusableParagraph("the key of the record is not the paragraph's articleId");
    }
    if (paragraph.getOffset() < 0) {
      throw new UnusableParagraph("the paragraph's offset is " + paragraph.getOffset());
    }
    return paragraph;
  }
}
