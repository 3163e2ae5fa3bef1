package dev.claimstream.enrich;

import static dev.claimstream.enrich.Articles.article;
import static dev.claimstream.enrich.Articles.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.schemas.Paragraph;
import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.Mention;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Ids say the same wherever an article is cut. */
class IdsTest extends FoundInArticles {

  @Test
  void aClaimKeepsItsIdWhereverTheArticleIsCut() {
    List<Paragraph> article = article("a", 3);
    String id = firstClaimId(enrich(article, NOTHING, NOTHING, found(mention(0, ANNA))), 2);

    assertThat(firstClaimId(enrich(article.subList(2, 3), found(mention(0, ANNA))), 0))
        .isEqualTo(id);
    assertThat(id).hasSize(20).matches("[0-9a-f]+");
  }

  @Test
  void anEntityKeepsItsIdHoweverManyAreNamedBeforeIt() {
    Mention alone = mention(0, ANNA);
    Mention second =
        new Mention(1, EntityKind.PERSON, ANNA, "Anna Berg", Optional.empty(), Optional.empty());
    Mention other =
        new Mention(0, EntityKind.PERSON, ANNA, "Carl", Optional.empty(), Optional.empty());

    String id = entityIds(enrich(article("a", 1), found(alone))).get(0);

    assertThat(entityIds(enrich(article("a", 2), found(other), found(second))).get(1))
        .isEqualTo(id);
    assertThat(entityIds(enrich(article("b", 1), found(alone))).get(0)).isNotEqualTo(id);
  }

  @Test
  void twoEntitiesOfOneNameAreTwo() {
    Mention first = mention(0, ANNA);
    Mention namesake = mention(1, ANNA);

    List<String> ids =
        entityIds(enrich(article("a", 3), found(first), found(namesake), found(first)));

    assertThat(ids.get(1)).isNotEqualTo(ids.get(0));
    assertThat(ids.get(2)).isEqualTo(ids.get(0));
  }

  /** Consumers may compute the ids themselves; changing the rule breaks them. */
  @Test
  void idsAreTheOnesThatAreWrittenDown() {
    assertThat(Ids.claim("a", "r1", 3, 0)).isEqualTo("5367ccd7de7b0e210918");
    assertThat(Ids.entity("a", "PERSON", "Anna Berg", 0)).isEqualTo("c2920b12b8bb7935");
    assertThat(Ids.claim("a", "r1", 3, 1)).isNotEqualTo(Ids.claim("a", "r1", 31, 0));
  }

  private static String firstClaimId(EnrichedArticle article, int paragraph) {
    return article.paragraphs().get(paragraph).getClaims().get(0).getClaimId();
  }

  private static List<String> entityIds(EnrichedArticle article) {
    assertThat(article.defects()).isEmpty();
    return article.paragraphs().stream()
        .flatMap(p -> p.getEntities().stream())
        .map(e -> e.getEntityId())
        .toList();
  }
}
