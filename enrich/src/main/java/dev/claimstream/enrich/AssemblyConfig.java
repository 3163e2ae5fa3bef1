package dev.claimstream.enrich;

import java.time.Duration;

/**
 * How long and how much of an article is kept while it is put together.
 *
 * @param quietAfter an article for which no paragraph came for this long is tagged with what is
 *     there
 * @param rememberFor how long an article is remembered after it was tagged: so long late paragraphs
 *     are tagged with it, and repeated ones are dropped
 * @param maxParagraphs an article of more paragraphs is tagged in pieces of this many; also the
 *     most that are tagged again with each late paragraph
 * @param maxBytes an article is tagged in pieces of at most this many bytes, as serialized in the
 *     store, where an article is one value
 * @param maxArticles how many articles a task keeps waiting, and how many it remembers; beyond that
 *     the one left alone longest is tagged with what is there, or forgotten
 */
public record AssemblyConfig(
    Duration quietAfter, Duration rememberFor, int maxParagraphs, int maxBytes, int maxArticles) {

  static final int MOST_PARAGRAPHS = 10_000;
  static final int LEAST_BYTES = 1024;

  public AssemblyConfig {
    requirePositive("quietAfter", quietAfter);
    requirePositive("rememberFor", rememberFor);
    requireWithin("maxParagraphs", maxParagraphs, 1, MOST_PARAGRAPHS);
    requireWithin("maxBytes", maxBytes, LEAST_BYTES, StreamsSettings.MAX_REQUEST_BYTES / 2);
    requireWithin("maxArticles", maxArticles, 1, Integer.MAX_VALUE);
  }

  /** 30 s of quiet, an hour's memory, 500 paragraphs or 768 KiB a piece, 100,000 articles. */
  public static AssemblyConfig defaults() {
    return new AssemblyConfig(
        Duration.ofSeconds(30), Duration.ofHours(1), 500, 768 * 1024, 100_000);
  }

  static void requirePositive(String name, Duration value) {
    if (value.toMillis() < 1) {
      throw new IllegalArgumentException(name + " must be at least 1 ms, got " + value);
    }
  }

  static void requireWithin(String name, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " must be between " + least + " and " + most + ", got " + value);
    }
  }
}
