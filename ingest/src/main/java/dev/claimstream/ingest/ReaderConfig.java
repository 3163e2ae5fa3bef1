package dev.claimstream.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How articles are read.
 *
 * @param encoding of text and NDJSON; what does not fit it is refused, never repaired
 * @param source for articles that name none
 * @param maxArticleBytes larger files of text and longer lines of NDJSON are refused
 * @param maxParagraphBytes articles with a longer paragraph are refused, in bytes of UTF-8. Far
 *     below what Kafka takes in a message: the enriched paragraph carries its entities and claims
 *     too, and each published claim carries the paragraph
 */
public record ReaderConfig(
    Format format, Charset encoding, String source, int maxArticleBytes, int maxParagraphBytes) {

  public ReaderConfig {
    if (source.isBlank()) {
      throw new IllegalArgumentException("the source must have a name, got '" + source + "'");
    }
    requirePositive("the most bytes of an article", maxArticleBytes);
    requirePositive("the most bytes of a paragraph", maxParagraphBytes);
  }

  private static void requirePositive(String what, int bytes) {
    if (bytes < 1) {
      throw new IllegalArgumentException(what + " must be at least 1, got " + bytes);
    }
  }

  /** Any format, UTF-8, source unknown, articles up to 16 MiB, paragraphs up to 256 KiB. */
  public static ReaderConfig defaults() {
    return new ReaderConfig(
        Format.AUTO, StandardCharsets.UTF_8, Article.UNKNOWN_SOURCE, 16 << 20, 256 << 10);
  }

  public ReaderConfig withFormat(Format other) {
    return new ReaderConfig(other, encoding, source, maxArticleBytes, maxParagraphBytes);
  }

  public ReaderConfig withEncoding(Charset other) {
    return new ReaderConfig(format, other, source, maxArticleBytes, maxParagraphBytes);
  }

  public ReaderConfig withSource(String other) {
    return new ReaderConfig(format, encoding, other, maxArticleBytes, maxParagraphBytes);
  }
}
