package dev.claimstream.enrich;

import static dev.claimstream.enrich.Articles.article;
import static dev.claimstream.enrich.Articles.paragraph;
import static dev.claimstream.enrich.EnrichDriver.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.schemas.DeadLetterHeaders;
import dev.claimstream.schemas.Paragraph;
import dev.claimstream.schemas.ReplayHeaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An article that is replayed is assembled and published once more, and once for each replay. */
class ReplayTest {

  @TempDir Path stateDir;

  @Test
  void aReplayedArticleIsPublishedOnceMoreAndSaysWhichReplayItIs() {
    try (var driver = new EnrichDriver(stateDir, AssemblyConfig.defaults())) {
      driver.send(article("a", 2));
      driver.enriched();

      replay(driver, article("a", 2), "spring");

      assertThat(driver.enriched())
          .hasSize(2)
          .allSatisfy(e -> assertThat(e.key()).isEqualTo("a"))
          .allSatisfy(
              e -> assertThat(header(e, ReplayHeaders.REPLAY)).as("replay").isEqualTo("spring"))
          .extracting(e -> header(e, ReplayHeaders.ORIGINAL))
          .containsExactly("news.paragraphs-0-0", "news.paragraphs-0-1");
    }
  }

  @Test
  void theSameReplayAgainChangesNothingUntilItIsForgotten() {
    try (var driver = new EnrichDriver(stateDir, AssemblyConfig.defaults())) {
      replay(driver, article("a", 2), "spring");
      assertThat(driver.enriched()).hasSize(2);

      replay(driver, article("a", 2), "spring");
      assertThat(driver.enriched()).isEmpty();

      driver.pass(AssemblyConfig.defaults().rememberFor().plus(Duration.ofSeconds(2)));
      replay(driver, article("a", 2), "spring");
      assertThat(driver.enriched()).hasSize(2);
    }
  }

  @Test
  void theValuesOfAReplayAreThoseOfTheOriginal() {
    try (var driver = new EnrichDriver(stateDir, AssemblyConfig.defaults())) {
      driver.send(article("a", 3));
      var originals = driver.enriched().stream().map(TestRecord::value).toList();

      replay(driver, article("a", 3), "spring");

      assertThat(driver.enriched().stream().map(TestRecord::value).toList()).isEqualTo(originals);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two words", "ключ", "a/b", "line\nbreak"})
  void aReplayWithoutAProperIdIsUnusable(String id) {
    try (var driver = new EnrichDriver(stateDir, AssemblyConfig.defaults())) {
      driver.send(paragraph("a", "r1", 0, true), marked(id, 0), EnrichDriver.START);

      assertThat(driver.enriched()).isEmpty();
      assertThat(driver.letters())
          .singleElement()
          .satisfies(
              letter ->
                  assertThat(header(letter, DeadLetterHeaders.MESSAGE))
                      .contains(ReplayHeaders.REPLAY));
    }
  }

  @Test
  void anIdMayHave64CharactersAndNoMore() {
    try (var driver = new EnrichDriver(stateDir, AssemblyConfig.defaults())) {
      driver.send(article("a", 1).get(0), marked("x".repeat(64), 0), EnrichDriver.START);
      driver.send(article("a", 1).get(0), marked("x".repeat(65), 0), EnrichDriver.START);

      assertThat(driver.enriched()).hasSize(1);
      assertThat(driver.letters()).hasSize(1);
    }
  }

  @Test
  void aStoreThatKnowsNoReplaysIsReadAsBefore() {
    assertThat(ArticleKey.of("a", "r1", Optional.empty())).isEqualTo("1:ar1");
    assertThat(ArticleKey.articleId("1:ar1")).isEqualTo("a");
    assertThat(ArticleKey.articleId(ArticleKey.of("9:b", "r1", Optional.of("2:x"))))
        .isEqualTo("9:b");
  }

  /** Ids that look like other parts of a key. */
  @Property
  void noTwoReplaysShareAKey(
      @ForAll @IntRange(min = 0, max = 5) int article,
      @ForAll @IntRange(min = 0, max = 5) int revision,
      @ForAll @IntRange(min = 0, max = 5) int replay,
      @ForAll @IntRange(min = 0, max = 5) int otherArticle,
      @ForAll @IntRange(min = 0, max = 5) int otherRevision,
      @ForAll @IntRange(min = 0, max = 5) int otherReplay) {
    boolean same = article == otherArticle && revision == otherRevision && replay == otherReplay;

    assertThat(key(article, revision, replay).equals(key(otherArticle, otherRevision, otherReplay)))
        .isEqualTo(same);
  }

  private static final List<String> IDS = List.of("", "r", "1:", "r1:1", "1", "1:r");

  private static String key(int article, int revision, int replay) {
    Optional<String> id = replay == 0 ? Optional.empty() : Optional.of(IDS.get(replay));
    return ArticleKey.of(IDS.get(article), IDS.get(revision), id);
  }

  @Property(tries = 40)
  void originalsAndReplaysThatComeMixedUpAreEachPublishedWholeAndOnce(
      @ForAll @IntRange(min = 1, max = 6) int paragraphs,
      @ForAll @IntRange(min = 1, max = 3) int replays,
      @ForAll @IntRange(min = 1, max = 3) int copies,
      @ForAll long seed)
      throws IOException {
    try (var driver =
        new EnrichDriver(Files.createTempDirectory("replays"), AssemblyConfig.defaults())) {
      record Arrival(Paragraph paragraph, int replay) {}
      var arrivals = new ArrayList<Arrival>();
      for (int copy = 0; copy < copies; copy++) {
        for (int replay = 0; replay <= replays; replay++) {
          for (Paragraph paragraph : article("a", paragraphs)) {
            arrivals.add(new Arrival(paragraph, replay));
          }
        }
      }
      Collections.shuffle(arrivals, new Random(seed));

      for (Arrival arrival : arrivals) {
        Headers headers =
            arrival.replay() == 0 ? new RecordHeaders() : marked("id-" + arrival.replay(), 0);
        driver.send(arrival.paragraph(), headers, EnrichDriver.START);
      }

      var published = new TreeMap<String, List<String>>();
      driver
          .enriched()
          .forEach(
              e ->
                  published
                      .computeIfAbsent(header(e, ReplayHeaders.REPLAY), id -> new ArrayList<>())
                      .add(EnrichDriver.inShort(e.value())));
      assertThat(published).hasSize(1 + replays);
      assertThat(published.values())
          .allSatisfy(
              each -> assertThat(each).hasSize(paragraphs).allMatch(p -> p.contains(" WHOLE ")))
          .allSatisfy(each -> assertThat(each).doesNotHaveDuplicates());
    }
  }

  private static void replay(EnrichDriver driver, List<Paragraph> paragraphs, String id) {
    for (Paragraph paragraph : paragraphs) {
      driver.send(paragraph, marked(id, paragraph.getIndex()), EnrichDriver.START);
    }
  }

  private static Headers marked(String id, int offset) {
    return new RecordHeaders()
        .add(ReplayHeaders.REPLAY, id.getBytes(UTF_8))
        .add(
            ReplayHeaders.ORIGINAL,
            ReplayHeaders.position("news.paragraphs", 0, offset).getBytes(UTF_8));
  }
}
