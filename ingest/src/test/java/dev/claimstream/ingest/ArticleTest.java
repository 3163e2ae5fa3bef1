package dev.claimstream.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticleTest {

  private static final Article ARTICLE =
      new Article(
          "a1",
          "Dagbladet",
          Optional.of("https://news.example/1"),
          Optional.of("Refuse"),
          List.of("Kari"),
          "en",
          Optional.of(Instant.EPOCH),
          "The text.");

  @Test
  void theRevisionChangesWithAnythingButTheId() {
    String revision = ARTICLE.revision();

    assertThat(ARTICLE.withId("a2").revision()).isEqualTo(revision);
    assertThat(with(Optional.of("Refuse"), List.of("Kari"), "The text!")).isNotEqualTo(revision);
    assertThat(with(Optional.of("Refused"), List.of("Kari"), "The text.")).isNotEqualTo(revision);
    assertThat(with(Optional.of("Refuse"), List.of(), "The text.")).isNotEqualTo(revision);
  }

  private static String with(Optional<String> title, List<String> authors, String text) {
    return new Article(
            ARTICLE.id(),
            ARTICLE.source(),
            ARTICLE.url(),
            title,
            authors,
            ARTICLE.language(),
            ARTICLE.publishedAt(),
            text)
        .revision();
  }

  /** Pinned: another value would make every stored article a new one. */
  @Test
  void idsAndRevisionsStayTheSameFromReleaseToRelease() {
    assertThat(Article.of("The text.").id()).isEqualTo("60e3ad5cfc8c7b059525389812a8c4fd");
    assertThat(ARTICLE.revision()).isEqualTo("eef5f9d3767dec8c");
  }

  @Test
  void theSameTextFromAnotherSourceIsAnotherArticle() {
    assertThat(Article.idFor("a", "text")).isNotEqualTo(Article.idFor("b", "text"));
    assertThat(Article.idFor("ab", "c")).isNotEqualTo(Article.idFor("a", "bc"));
  }
}
