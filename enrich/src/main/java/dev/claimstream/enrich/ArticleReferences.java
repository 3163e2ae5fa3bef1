package dev.claimstream.enrich;

import dev.claimstream.schemas.Paragraph;
import dev.claimstream.tagger.Claim;
import dev.claimstream.tagger.Mention;
import dev.claimstream.tagger.TaggedArticle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The published ids of everything that the tagger numbered in one article. */
final class ArticleReferences {

  private final Map<Integer, String> entityIds = new HashMap<>();
  private final Map<Integer, String> claimIds = new HashMap<>();

  private ArticleReferences() {}

  static ArticleReferences of(List<Paragraph> article, TaggedArticle tagged) {
    var references = new ArticleReferences();
    var namesakes = new HashMap<String, Integer>();
    for (int i = 0; i < article.size(); i++) {
      Paragraph paragraph = article.get(i);
      for (Mention mention : tagged.paragraphs().get(i).mentions()) {
        references.entityIds.computeIfAbsent(
            mention.entity(), number -> entityId(paragraph.getArticleId(), mention, namesakes));
      }
      int position = 0;
      for (Claim claim : tagged.paragraphs().get(i).claims()) {
        references.claimIds.put(
            claim.id(),
            Ids.claim(
                paragraph.getArticleId(),
                paragraph.getRevision(),
                paragraph.getIndex(),
                position++));
      }
    }
    return references;
  }

  private static String entityId(
      String articleId, Mention mention, Map<String, Integer> namesakes) {
    String kind = mention.kind().name();
    int namesake = namesakes.merge(kind + ' ' + mention.name(), 1, Integer::sum) - 1;
    return Ids.entity(articleId, kind, mention.name(), namesake);
  }

  boolean knowsEntity(int number) {
    return entityIds.containsKey(number);
  }

  boolean knowsClaim(int number) {
    return claimIds.containsKey(number);
  }

  String entityId(int number) {
    return known(entityIds, number, "entity");
  }

  String claimId(int number) {
    return known(claimIds, number, "claim");
  }

  private static String known(Map<Integer, String> ids, int number, String what) {
    String id = ids.get(number);
    if (id == null) {
      throw new IllegalStateException("the article has no " + what + " " + number);
    }
    return id;
  }
}
