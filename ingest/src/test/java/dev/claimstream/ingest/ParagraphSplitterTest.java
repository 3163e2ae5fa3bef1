package dev.claimstream.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.schemas.Paragraph;
import dev.claimstream.schemas.ParagraphKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ParagraphSplitterTest {

  @Example
  void aParagraphCarriesItsPlaceInTheArticleAndAllThatIsKnownOfIt() {
    var article =
        new Article(
            "a1",
            "Dagbladet",
            Optional.of("https://news.example/1"),
            Optional.empty(),
            List.of("Kari"),
            "en",
            Optional.of(Instant.EPOCH),
            "  Refuse to fight\n– We do not know, says Dalhaug.\n");

    List<Paragraph> paragraphs = ParagraphSplitter.split(article);

    assertThat(paragraphs).hasSize(2);
    Paragraph first = paragraphs.get(0);
    assertThat(first.getArticleId()).isEqualTo("a1");
    assertThat(first.getRevision()).isEqualTo(article.revision());
    assertThat(first.getIndex()).isZero();
    assertThat(first.getLast()).isFalse();
    assertThat(first.getKind()).isEqualTo(ParagraphKind.HEADLINE);
    assertThat(first.getOffset()).isEqualTo(2);
    assertThat(first.getArticle().getSource()).isEqualTo("Dagbladet");
    assertThat(first.getArticle().getUrl()).contains("https://news.example/1");
    assertThat(first.getArticle().getTitle()).isEmpty();
    assertThat(first.getArticle().getAuthors()).containsExactly("Kari");
    assertThat(first.getArticle().getPublishedAt()).contains(Instant.EPOCH);
    assertThat(paragraphs.get(1).getIndex()).isEqualTo(1);
    assertThat(paragraphs.get(1).getLast()).isTrue();
  }

  @Example
  void aBlankTextHasNoParagraphs() {
    assertThat(ParagraphSplitter.split(Article.of(" \n "))).isEmpty();
  }

  /** Words, breaks, blank lines and odd characters in any order. */
  @Provide
  Arbitrary<String> text() {
    return Arbitraries.of(
            "word",
            "–",
            "says, ",
            ". ",
            " ",
            "\n",
            "\n\n",
            "\r\n",
            "\r",
            "\t",
            "\u00A0",
            "\u2028",
            "🎙",
            "“",
            "\uFEFF",
            "a-longer-word-than-most")
        .list()
        .ofMaxSize(60)
        .map(pieces -> String.join("", pieces));
  }

  @Property(tries = 2000)
  void everyParagraphIsExactlyAPieceOfTheTextAndTheyLeaveOutOnlyWhiteSpace(
      @ForAll("text") String text) {
    List<Paragraph> paragraphs = ParagraphSplitter.split(Article.of(text));

    var rest = new StringBuilder(text);
    for (int i = paragraphs.size() - 1; i >= 0; i--) {
      Paragraph p = paragraphs.get(i);
      int end = p.getOffset() + p.getText().length();
      assertThat(text.substring(p.getOffset(), end)).isEqualTo(p.getText());
      assertThat(ParagraphLayout.isBlank(p.getText().substring(0, 1))).isFalse();
      assertThat(p.getIndex()).isEqualTo(i);
      assertThat(p.getLast()).isEqualTo(i == paragraphs.size() - 1);
      rest.delete(p.getOffset(), end);
    }
    assertThat(ParagraphLayout.isBlank(rest.toString())).isTrue();
  }

  @Property(tries = 100)
  void theSameArticleGivesTheSameParagraphs(@ForAll("text") String text) {
    assertThat(ParagraphSplitter.split(Article.of(text)))
        .isEqualTo(ParagraphSplitter.split(Article.of(text)));
  }
}
