package dev.claimstream.enrich;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Ids that anyone can compute again: the first bytes, in hex, of the SHA-256 of the parts in UTF-8,
 * each followed by a unit separator (U+001F).
 */
final class Ids {

  private static final byte SEPARATOR = 0x1f;
  private static final int CLAIM_BYTES = 10;
  private static final int ENTITY_BYTES = 8;

  private Ids() {}

  /**
   * Id of a claim, unique over all articles.
   *
   * @param position of the claim among those of its paragraph, from 0
   */
  static String claim(String articleId, String revision, int paragraph, int position) {
    return hash(
        CLAIM_BYTES, articleId, revision, Integer.toString(paragraph), Integer.toString(position));
  }

  /**
   * Id of an entity. It hangs on the name and not on the order of mention, so that it is the same
   * in every piece and every revision of an article.
   *
   * @param namesake 0, or how many entities of that kind and name the article mentioned before
   */
  static String entity(String articleId, String kind, String name, int namesake) {
    return hash(ENTITY_BYTES, articleId, kind, name, Integer.toString(namesake));
  }

  private static String hash(int bytes, String... parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update(SEPARATOR);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
