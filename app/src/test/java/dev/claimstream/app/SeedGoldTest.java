package dev.claimstream.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * What the tagger finds in the seed article, against the gold that people made. The bounds are what
 * it reaches now: they may rise, never fall.
 */
class SeedGoldTest {

  private static final Path GOLD = Path.of("..", "seeds", "seed-article.gold.json");
  private static final int CLAIMS_IN_GOLD = 23;

  @Test
  void theClaimsOfTheSeedArticleAreFoundWithTheirSpeakersAndNothingElse() throws Exception {
    Run run = Run.of("eval", "claims", GOLD.toString(), "--json", "--misses", "9");

    JsonNode result = new ObjectMapper().readTree(run.out());
    JsonNode content = result.path("scores").path("content");
    JsonNode speakers = result.path("shares").path("speaker of matched");
    assertThat(content.path("gold").asInt()).isEqualTo(CLAIMS_IN_GOLD);
    assertThat(content.path("right").asInt()).as(run.out()).isEqualTo(CLAIMS_IN_GOLD);
    assertThat(content.path("tagged").asInt()).as(run.out()).isEqualTo(CLAIMS_IN_GOLD);
    assertThat(speakers.path("part").asInt()).as(run.out()).isEqualTo(CLAIMS_IN_GOLD);
  }

  @Test
  void theGoldIsOfTheSeedArticle() throws Exception {
    JsonNode gold = new ObjectMapper().readTree(GOLD.toFile());

    assertThat(gold.path("text").asText())
        .isEqualTo(Files.readString(GOLD.resolveSibling("seed-article.txt")));
  }
}
