package dev.claimstream.enrich;

/**
 * Key of an article's revision in the store: the length of the article's id, a colon, the id, the
 * revision. No two revisions share a key, whatever characters are in their ids.
 */
final class ArticleKey {

  private ArticleKey() {}

  static String of(String articleId, String revision) {
    return articleId.length() + ":" + articleId + revision;
  }

  static String articleId(String key) {
    int colon = key.indexOf(':');
    int length = Integer.parseInt(key, 0, colon, 10);
    return key.substring(colon + 1, colon + 1 + length);
  }
}
