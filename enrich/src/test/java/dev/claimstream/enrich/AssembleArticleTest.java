package dev.claimstream.enrich;

import static dev.claimstream.enrich.Articles.article;
import static dev.claimstream.enrich.Articles.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.schemas.Paragraph;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

/** When the paragraphs of an article are tagged, and with which others; over the real topology. */
class AssembleArticleTest extends Assembling {

  private static final Duration ALMOST_QUIET = QUIET.minusSeconds(1);
  private static final AssemblyConfig DEFAULTS =
      new AssemblyConfig(QUIET, REMEMBERED, 1_000, 768 * 1024, 1_000);

  @Test
  void anArticleIsTaggedAsAWholeWhenItsLastParagraphComes() {
    try (var driver = new EnrichDriver(stateDir, DEFAULTS)) {
      List<Paragraph> article = article("a", 3);

      driver.send(article.subList(0, 2));
      assertThat(driver.enrichedInShort()).isEmpty();
      assertThat(driver.counters.counts().waiting()).isEqualTo(1);

      driver.send(article.get(2));
      assertThat(driver.enrichedInShort())
          .containsExactly("0 WHOLE [0 1 2]", "1 WHOLE [0 1 2]", "2 WHOLE [0 1 2]");
      assertThat(driver.counters.counts().waiting()).isZero();
      assertThat(driver.counters.counts().whole()).isEqualTo(1);
    }
  }

  @Test
  void anArticleOfOneParagraphIsTaggedAtOnce() {
    try (var driver = new EnrichDriver(stateDir, DEFAULTS)) {
      driver.send(article("a", 1));

      assertThat(driver.enrichedInShort()).containsExactly("0 WHOLE [0]");
    }
  }

  @Test
  void everyOrderOfArrivalGivesTheSameResult() {
    try (var driver = new EnrichDriver(stateDir, DEFAULTS)) {
      int orders = 0;
      for (List<Integer> order : permutations(4)) {
        List<Paragraph> article = article("article " + orders++, 4);

        order.forEach(i -> driver.send(article.get(i)));

        assertThat(driver.enriched().stream().map(TestRecord::value).map(EnrichDriver::inShort))
            .as("arrival in order %s", order)
            .containsExactly(
                "0 WHOLE [0 1 2 3]", "1 WHOLE [0 1 2 3]", "2 WHOLE [0 1 2 3]", "3 WHOLE [0 1 2 3]");
      }
      assertThat(orders).isEqualTo(24);
    }
  }

  @Test
  void aParagraphThatComesAgainIsDroppedAndCounted() {
    try (var driver = new EnrichDriver(stateDir, DEFAULTS)) {
      List<Paragraph> article = article("a", 2);

      driver.send(article.get(0));
      driver.send(article.get(0));
      driver.send(article.get(1));
      driver.send(article);

      assertThat(driver.enrichedInShort()).containsExactly("0 WHOLE [0 1]", "1 WHOLE [0 1]");
      assertThat(driver.letters()).isEmpty();
      assertThat(driver.counters.counts().repeated()).isEqualTo(3);
    }
  }

  @Test
  void articlesThatComeAtTheSameTimeDoNotMix() {
    try (var driver = new EnrichDriver(stateDir, DEFAULTS)) {
      driver.send(paragraph("a", "r1", 0, false));
      driver.send(paragraph("b", "r1", 1, true));
      driver.send(paragraph("a", "r1", 1, true));
      driver.send(paragraph("b", "r1", 0, false));

      assertThat(driver.enriched().stream().map(TestRecord::key))
          .containsExactly("a", "a", "b", "b");
    }
  }

  @Test
  void revisionsOfAnArticleDoNotMix() {
    try (var driver = new EnrichDriver(stateDir, DEFAULTS)) {
      driver.send(paragraph("a", "r1", 0, false));
      driver.send(paragraph("a", "r2", 0, false, "Another beginning."));
      driver.send(paragraph("a", "r2", 1, true));
      assertThat(driver.enrichedInShort()).containsExactly("0 WHOLE [0 1]", "1 WHOLE [0 1]");

      driver.send(paragraph("a", "r1", 1, true));
      assertThat(driver.enrichedInShort()).containsExactly("0 WHOLE [0 1]", "1 WHOLE [0 1]");
    }
  }

  @Test
  void aQuietArticleIsTaggedWithWhatIsThere() {
    try (var driver = new EnrichDriver(stateDir, DEFAULTS)) {
      driver.send(paragraph("a", "r1", 0, false));
      driver.send(paragraph("a", "r1", 2, false));

      driver.pass(ALMOST_QUIET);
      assertThat(driver.enrichedInShort()).isEmpty();

      driver.pass(Duration.ofSeconds(2));
      assertThat(driver.enrichedInShort()).containsExactly("0 QUIET [0 2]", "2 QUIET [0 2]");
      assertThat(driver.counters.counts().timedOut()).isEqualTo(1);
      assertThat(driver.counters.counts().waiting()).isZero();
    }
  }

  @Test
  void everyNewParagraphStartsTheQuietTimeAnew() {
    try (var driver = new EnrichDriver(stateDir, DEFAULTS)) {
      driver.send(paragraph("a", "r1", 0, false));
      driver.pass(ALMOST_QUIET);
      driver.send(paragraph("a", "r1", 1, false));
      driver.pass(ALMOST_QUIET);

      assertThat(driver.enrichedInShort()).isEmpty();
    }
  }

  @Test
  void aLateParagraphIsTaggedWithItsArticleAndOnlyItIsPublished() {
    try (var driver = new EnrichDriver(stateDir, DEFAULTS)) {
      List<Paragraph> article = article("a", 4);
      driver.send(article.get(0));
      driver.send(article.get(2));
      driver.pass(QUIET);
      driver.enriched();

      driver.send(article.get(3));
      assertThat(driver.enrichedInShort()).containsExactly("3 LATE [0 2 3]");

      driver.send(article.get(2));
      assertThat(driver.enrichedInShort()).isEmpty();

      driver.send(article.get(1));
      assertThat(driver.enrichedInShort()).containsExactly("1 LATE [0 1 2 3]");
      assertThat(driver.counters.counts().late()).isEqualTo(2);
      assertThat(driver.counters.counts().repeated()).isEqualTo(1);
    }
  }

  @Test
  void theTextOfAnArticleIsKeptOnlyWhileMoreOfItMayCome() {
    try (var driver = new EnrichDriver(stateDir, DEFAULTS)) {
      List<Paragraph> article = article("a", 3);
      driver.send(article.subList(0, 2));
      long waiting = driver.store().get(ArticleKey.of("a", "r1", Optional.empty())).length;

      driver.send(article.get(2));

      assertThat(driver.store().get(ArticleKey.of("a", "r1", Optional.empty())).length)
          .isLessThan(50)
          .isLessThan((int) waiting);
    }
  }

  @Test
  void anArticleIsForgottenAtTheSetAge() {
    try (var driver = new EnrichDriver(stateDir, DEFAULTS)) {
      List<Paragraph> article = article("a", 1);
      driver.send(article);
      driver.pass(REMEMBERED.minusSeconds(1));
      assertThat(driver.stored()).isEqualTo(1);

      driver.pass(Duration.ofSeconds(2));
      assertThat(driver.stored()).isZero();

      driver.send(article);
      assertThat(driver.enrichedInShort()).containsExactly("0 WHOLE [0]", "0 WHOLE [0]");
    }
  }

  private static List<List<Integer>> permutations(int size) {
    if (size == 0) {
      return List.of(List.of());
    }
    var permutations = new ArrayList<List<Integer>>();
    for (List<Integer> shorter : permutations(size - 1)) {
      for (int at = 0; at < size; at++) {
        var longer = new ArrayList<>(shorter);
        longer.add(at, size - 1);
        permutations.add(longer);
      }
    }
    return permutations;
  }
}
