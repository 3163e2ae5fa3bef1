package dev.claimstream.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.claimstream.enrich.ArticleEnricher;
import dev.claimstream.schemas.EnrichedParagraph;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What the tagger finds in the seed article, against the gold that people made. The bounds are what
 * it reaches now: they may rise, never fall.
 */
class SeedGoldTest {

  private static final int CLAIMS_IN_GOLD = 23;
  private static final int LEAST_FOUND = 23;
  private static final int LEAST_SPEAKERS_RIGHT = 23;
  private static final int MOST_WRONGLY_TAGGED = 0;

  @Test
  void theClaimsOfTheSeedArticleAreFoundWithTheirSpeakers() throws Exception {
    JsonNode gold =
        new ObjectMapper().readTree(Seed.FOLDER.resolve("seed-article.gold.json").toFile());
    List<EnrichedParagraph> tagged = ArticleEnricher.load().enrich(Seed.paragraphs()).paragraphs();
    assertThat(gold.path("text").asText()).isEqualTo(Seed.text());

    GoldScore score = GoldScore.of(gold, tagged);

    assertThat(score.gold()).isEqualTo(CLAIMS_IN_GOLD);
    assertThat(score.found()).as(score.toString()).isGreaterThanOrEqualTo(LEAST_FOUND);
    assertThat(score.speakerRight())
        .as(score.toString())
        .isGreaterThanOrEqualTo(LEAST_SPEAKERS_RIGHT);
    assertThat(score.wronglyTagged()).as(score.toString()).isLessThanOrEqualTo(MOST_WRONGLY_TAGGED);
  }
}
