package dev.claimstream.app.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;

/** A revision of an article. */
public record ArticleName(String articleId, String revision) implements Comparable<ArticleName> {

  private static final Comparator<ArticleName> ORDER =
      Comparator.comparing(ArticleName::articleId).thenComparing(ArticleName::revision);

  static ArticleName of(JsonNode node) {
    return new ArticleName(node.path("articleId").asText(), node.path("revision").asText());
  }

  @Override
  public int compareTo(ArticleName other) {
    return ORDER.compare(this, other);
  }
}
