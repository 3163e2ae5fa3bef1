package dev.claimstream.enrich;

import java.util.Optional;

/**
 * Key of an article's revision in the store: the length of the article's id, a colon, the id, the
 * revision. In front of that, for an article that is replayed, {@code r}, the length of the
 * replay's id, a colon, the id. No two revisions or replays share a key, whatever characters are in
 * their ids.
 */
final class ArticleKey {

  private static final char REPLAYED = 'r';

  private ArticleKey() {}

  static String of(String articleId, String revision, Optional<String> replay) {
    return replay.map(id -> REPLAYED + withLength(id)).orElse("")
        + withLength(articleId)
        + revision;
  }

  static String articleId(String key) {
    return textAt(key, key.charAt(0) == REPLAYED ? afterText(key, 1) : 0);
  }

  private static String withLength(String text) {
    return text.length() + ":" + text;
  }

  private static String textAt(String key, int start) {
    return key.substring(key.indexOf(':', start) + 1, afterText(key, start));
  }

  private static int afterText(String key, int start) {
    int colon = key.indexOf(':', start);
    return colon + 1 + Integer.parseInt(key, start, colon, 10);
  }
}
