package dev.claimstream.enrich;

import static dev.claimstream.enrich.Articles.article;
import static dev.claimstream.enrich.Articles.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.schemas.Paragraph;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

/** Articles of too many paragraphs or bytes, and too many articles; over the real topology. */
class AssemblyBoundsTest extends Assembling {

  @Test
  void anArticleOverTheBoundOnParagraphsIsTaggedInPieces() {
    var config = new AssemblyConfig(QUIET, REMEMBERED, 2, 768 * 1024, 1_000);
    try (var driver = new EnrichDriver(stateDir, config)) {
      driver.send(article("a", 5));

      assertThat(driver.enrichedInShort())
          .containsExactly(
              "0 PIECE [0 1]", "1 PIECE [0 1]", "2 PIECE [2 3]", "3 PIECE [2 3]", "4 PIECE [4]");
      assertThat(driver.counters.counts().pieces()).isEqualTo(3);
      assertThat(driver.counters.counts().waiting()).isZero();
    }
  }

  @Test
  void anArticleOfExactlyTheBoundIsAWhole() {
    var config = new AssemblyConfig(QUIET, REMEMBERED, 2, 768 * 1024, 1_000);
    try (var driver = new EnrichDriver(stateDir, config)) {
      driver.send(article("a", 2));

      assertThat(driver.enrichedInShort()).containsExactly("0 WHOLE [0 1]", "1 WHOLE [0 1]");
    }
  }

  @Test
  void anArticleOverTheBoundOnBytesIsTaggedInPieces() {
    var config = new AssemblyConfig(QUIET, REMEMBERED, 1_000, 1_024, 1_000);
    try (var driver = new EnrichDriver(stateDir, config)) {
      driver.send(paragraph("a", "r1", 0, false, "x".repeat(300)));
      driver.send(paragraph("a", "r1", 1, false, "x".repeat(300)));
      driver.send(paragraph("a", "r1", 2, false, "x".repeat(2_000)));
      driver.send(paragraph("a", "r1", 3, true, "x".repeat(300)));

      assertThat(driver.enrichedInShort())
          .containsExactly("0 PIECE [0 1]", "1 PIECE [0 1]", "2 PIECE [2]", "3 PIECE [3]");
    }
  }

  @Test
  void paragraphsRepeatedFromAnEarlierPieceAreDropped() {
    var config = new AssemblyConfig(QUIET, REMEMBERED, 2, 768 * 1024, 1_000);
    try (var driver = new EnrichDriver(stateDir, config)) {
      List<Paragraph> article = article("a", 5);
      driver.send(article.subList(0, 4));
      driver.enriched();

      driver.send(article.subList(0, 2));

      assertThat(driver.enriched()).isEmpty();
      assertThat(driver.counters.counts().repeated()).isEqualTo(2);
    }
  }

  @Test
  void anArticleWithoutEndStaysWithinItsBounds() {
    var config = new AssemblyConfig(QUIET, REMEMBERED, 10, 768 * 1024, 1_000);
    try (var driver = new EnrichDriver(stateDir, config)) {
      int paragraphs = Fingerprints.MOST + 1_000;
      for (int i = 0; i < paragraphs; i++) {
        driver.send(paragraph("a", "r1", i, false));
      }
      driver.pass(QUIET);

      assertThat(driver.enriched()).hasSize(paragraphs);
      assertThat(driver.store().get(ArticleKey.of("a", "r1", Optional.empty())).length)
          .isLessThan(4 * Fingerprints.MOST + 5_000);
    }
  }

  @Test
  void beyondTheBoundOnArticlesTheOneLeftAloneLongestIsTagged() {
    var config = new AssemblyConfig(QUIET, REMEMBERED, 1_000, 768 * 1024, 2);
    try (var driver = new EnrichDriver(stateDir, config)) {
      driver.send(paragraph("a", "r1", 0, false));
      driver.send(paragraph("b", "r1", 0, false));
      driver.send(paragraph("a", "r1", 1, false));
      driver.send(paragraph("c", "r1", 0, false));

      var enriched = driver.enriched();
      assertThat(enriched.stream().map(TestRecord::key)).containsExactly("b");
      assertThat(enriched.stream().map(r -> EnrichDriver.inShort(r.value())))
          .containsExactly("0 QUIET [0]");
    }
  }

  @Test
  void beyondTheBoundOnArticlesTheOneTaggedFirstIsForgotten() {
    var config = new AssemblyConfig(QUIET, REMEMBERED, 1_000, 768 * 1024, 2);
    try (var driver = new EnrichDriver(stateDir, config)) {
      driver.send(article("a", 1));
      driver.send(article("b", 1));
      driver.send(article("c", 1));

      assertThat(driver.stored()).isEqualTo(2);
      assertThat(driver.store().get(ArticleKey.of("a", "r1", Optional.empty()))).isNull();
    }
  }
}
