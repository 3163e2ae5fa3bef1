package dev.claimstream.ingest;

import java.nio.charset.StandardCharsets;

/** Keeps out what no article is: paragraphs that do not fit in a message, lines without number. */
final class ArticleLimits {

  static final int MAX_LINES = 100_000;

  /** Of UTF-8, for one UTF-16 unit. */
  private static final int MOST_BYTES_A_UNIT = 3;

  private ArticleLimits() {}

  /**
   * Refuses an article that is over the limits.
   *
   * @param firstLine where its text begins in the input; 0 when only the whole is known
   */
  static void check(Article article, ReaderConfig config, long firstLine) throws Unusable {
    String text = article.text();
    long lines = 1 + text.chars().filter(c -> c == '\n').count();
    if (lines > MAX_LINES) {
      throw new Unusable("article of " + lines + " lines; at most " + MAX_LINES + " are taken");
    }
    if (text.length() <= config.maxParagraphBytes() / MOST_BYTES_A_UNIT) {
      return;
    }
    for (ParagraphLayout.Range paragraph : ParagraphLayout.paragraphs(text)) {
      int bytes = paragraph.of(text).getBytes(StandardCharsets.UTF_8).length;
      if (bytes > config.maxParagraphBytes()) {
        long before = text.substring(0, paragraph.start()).chars().filter(c -> c == '\n').count();
        throw new Unusable(
            firstLine == 0 ? 0 : firstLine + before,
            "paragraph of "
                + bytes
                + " bytes; at most "
                + config.maxParagraphBytes()
                + " are taken");
      }
    }
  }
}
