package dev.claimstream.enrich;

import static dev.claimstream.enrich.Articles.article;
import static dev.claimstream.enrich.Articles.paragraph;
import static dev.claimstream.enrich.EnrichDriver.header;
import static dev.claimstream.enrich.EnrichDriver.keyOf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.schemas.DeadLetterHeaders;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.Paragraph;
import dev.claimstream.schemas.Tagger;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

/** What tagging fails on, or gives that cannot be published, goes to dead letters. */
class TaggingLettersTest extends EnrichLetters {

  @Test
  void aTaggerThatThrowsOnOneArticleDoesNotStopTheOthers() {
    Enrichment throwing =
        (article, assembly) -> {
          if (article.get(0).getArticleId().equals("bad")) {
            throw new ArithmeticException("divided by zero");
          }
          return Articles.nameContext(article, assembly);
        };
    try (var driver = driver(throwing)) {
      Paragraph first = paragraph("bad", "r1", 0, false);
      driver.send(
          first, new RecordHeaders().add("any", "header".getBytes(UTF_8)), EnrichDriver.START);
      driver.send(paragraph("bad", "r1", 1, true));
      driver.send(article("good", 1));

      assertThat(driver.enriched().stream().map(TestRecord::key)).containsExactly("good");
      var letters = driver.letters();
      assertThat(letters).hasSize(2);
      var letter = letters.get(0);
      assertThat(letter.key()).isEqualTo(keyOf(first));
      assertThat(letter.value()).isEqualTo(driver.bytesOf(first));
      assertThat(letter.getRecordTime()).isEqualTo(EnrichDriver.START);
      assertThat(header(letter, "any")).isEqualTo("header");
      assertThat(header(letter, DeadLetterHeaders.STEP)).isEqualTo("tag-article");
      assertThat(header(letter, DeadLetterHeaders.EXCEPTION))
          .isEqualTo(ArithmeticException.class.getName());
      assertThat(header(letter, DeadLetterHeaders.MESSAGE)).isEqualTo("divided by zero");
      assertThat(header(letter, DeadLetterHeaders.STACKTRACE)).contains("TaggingLettersTest");
      assertThat(header(letter, DeadLetterHeaders.TOPIC)).isEqualTo("news.paragraphs");
      assertThat(header(letter, DeadLetterHeaders.PARTITION)).isEqualTo("0");
      assertThat(header(letter, DeadLetterHeaders.OFFSET)).isEqualTo("0");
      assertThat(header(letters.get(1), DeadLetterHeaders.OFFSET)).isEqualTo("1");
      assertThat(driver.counters.counts().letters()).containsEntry(LetterReason.FAILED, 2L);
    }
  }

  @Test
  void aParagraphWithADefectBecomesALetterAndTheRestOfItsArticleIsPublished() {
    Enrichment defective =
        (article, assembly) -> {
          EnrichedArticle all = Articles.nameContext(article, assembly);
          return new EnrichedArticle(
              all.paragraphs().subList(1, 3),
              List.of(new TaggingDefect(article.get(0), "cue of claim 7 is empty, at 3")));
        };
    try (var driver = driver(defective)) {
      driver.send(article("a", 3));

      assertThat(driver.enrichedInShort()).containsExactly("1 WHOLE [0 1 2]", "2 WHOLE [0 1 2]");
      var letter = onlyLetter(driver, LetterReason.DEFECTIVE);
      assertThat(letter.value()).isEqualTo(driver.bytesOf(article("a", 3).get(0)));
      assertThat(header(letter, DeadLetterHeaders.EXCEPTION))
          .isEqualTo(TaggingDefect.class.getName());
      assertThat(header(letter, DeadLetterHeaders.MESSAGE))
          .isEqualTo("cue of claim 7 is empty, at 3");
    }
  }

  @Test
  void aParagraphThatTheTaggerLeavesOutDoesNotVanish() {
    Enrichment forgetful =
        (article, assembly) ->
            new EnrichedArticle(
                Articles.nameContext(article, assembly).paragraphs().subList(0, 1), List.of());
    try (var driver = driver(forgetful)) {
      driver.send(article("a", 2));

      assertThat(driver.enrichedInShort()).containsExactly("0 WHOLE [0 1]");
      assertThat(header(onlyLetter(driver, LetterReason.DEFECTIVE), DeadLetterHeaders.MESSAGE))
          .isEqualTo("tagging gave no result for the paragraph");
    }
  }

  @Test
  void aParagraphThatTakesTooMuchOnceItIsEnrichedBecomesALetter() {
    var config =
        new EnrichConfig(
            "test",
            stateDir,
            1,
            Duration.ofMillis(100),
            1 << 20,
            1_024,
            Duration.ofSeconds(1),
            AssemblyConfig.defaults());
    try (var driver = new EnrichDriver(config, Articles::nameContext)) {
      driver.send(paragraph("a", "r1", 0, false, "x".repeat(2_000)));
      driver.send(paragraph("a", "r1", 1, true));

      assertThat(driver.enrichedInShort()).containsExactly("1 WHOLE [0 1]");
      var letter = onlyLetter(driver, LetterReason.TOO_LARGE);
      assertThat(header(letter, DeadLetterHeaders.EXCEPTION)).endsWith("RecordTooLargeException");
      assertThat(letter.value())
          .isEqualTo(driver.bytesOf(paragraph("a", "r1", 0, false, "x".repeat(2_000))));
    }
  }

  @Test
  void aParagraphThatCannotBeSerializedBecomesALetter() {
    Enrichment incomplete =
        (article, assembly) -> {
          var all = Articles.nameContext(article, assembly).paragraphs();
          var nameless = new Tagger(null, "1", "0");
          return new EnrichedArticle(
              List.of(
                  new EnrichedParagraph(article.get(0), List.of(), List.of(), nameless, assembly),
                  all.get(1)),
              List.of());
        };
    try (var driver = driver(incomplete)) {
      driver.send(article("a", 2));

      assertThat(driver.enrichedInShort()).containsExactly("1 WHOLE [0 1]");
      var letter = onlyLetter(driver, LetterReason.UNWRITABLE);
      assertThat(letter.value()).isEqualTo(driver.bytesOf(article("a", 2).get(0)));
      assertThat(header(letter, DeadLetterHeaders.EXCEPTION))
          .isEqualTo(SerializationException.class.getName());
    }
  }
}
