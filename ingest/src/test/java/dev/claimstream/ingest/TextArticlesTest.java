package dev.claimstream.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.ingest.Reading.Accepted;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles as text, with or without front matter. */
class TextArticlesTest extends ArticleReading {

  @Test
  void isOneArticleWithItsTextUnchanged() {
    String content = " The first line.\r\nThe second.\n\n";

    Article article = article("a.txt", content);

    assertThat(article.text()).isEqualTo(content);
    assertThat(article).isEqualTo(Article.of(content));
  }

  @Test
  void mayHaveFrontMatterWhichIsNotPartOfTheText() {
    Article article =
        article(
            "a.txt",
            """
            ---
            # what the feed said
            id: 2022-refuse
            source: Dagbladet
            url: https://news.example/1?a=b
            title: "Refuse: to fight"
            authors: Kari Nordmann; Nordmann, Ola

            language: nb-no
            published: 2022-04-01
            ---
            The text.
            """);

    assertThat(article.id()).isEqualTo("2022-refuse");
    assertThat(article.source()).isEqualTo("Dagbladet");
    assertThat(article.url()).contains("https://news.example/1?a=b");
    assertThat(article.title()).contains("Refuse: to fight");
    assertThat(article.authors()).containsExactly("Kari Nordmann", "Nordmann, Ola");
    assertThat(article.language()).isEqualTo("nb-NO");
    assertThat(article.publishedAt()).contains(Instant.parse("2022-04-01T00:00:00Z"));
    assertThat(article.text()).isEqualTo("The text.\n");
  }

  @Test
  void mayBeginWithAByteOrderMarkWhichIsNotPartOfTheText() {
    assertThat(article("a.txt", "\uFEFF---\nid: x\n---\nThe text.").id()).isEqualTo("x");
    assertThat(article("a.txt", "\uFEFFThe text.").text()).isEqualTo("The text.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2022-04-01                    | 2022-04-01T00:00:00Z",
        "2022-04-01T10:15:00Z          | 2022-04-01T10:15:00Z",
        "2022-04-01T10:15+02:00        | 2022-04-01T08:15:00Z",
        "2022-04-01 10:15:00           | 2022-04-01T10:15:00Z",
        "2022-04-01T10:15:00.123456Z   | 2022-04-01T10:15:00.123Z",
      })
  void takesADateOrATime(String given, Instant expected) {
    Article article = article("a.txt", "---\npublished: " + given + "\n---\nThe text.");

    assertThat(article.publishedAt()).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "titel: X          | a.txt:3: front matter: unknown key 'titel'",
        "title X           | a.txt:3: front matter: expected 'key: value'",
        "id: again         | a.txt:3: front matter: key 'id' for the second time",
        "published: soon   | a.txt: published is 'soon', expected a date",
        "published: 2022-02-30 | a.txt: published is '2022-02-30', expected a date",
        "language: norsk!  | a.txt: language 'norsk!' is not a BCP 47 tag",
      })
  void refusesFrontMatterItDoesNotUnderstandWithTheLine(String line, String expected) {
    assertThat(refusal("a.txt", "---\nid: x\n" + line + "\n---\nThe text.")).startsWith(expected);
  }

  @Test
  void refusesFrontMatterThatDoesNotEnd() {
    assertThat(refusal("a.txt", "---\nid: x\nThe text"))
        .startsWith("a.txt:3: front matter: expected 'key: value'");
    assertThat(refusal("a.txt", "---\nid: x\n")).startsWith("a.txt:1: front matter without an end");
  }

  @Test
  void refusesAnEmptyFile() {
    assertThat(refusal("a.txt", "")).isEqualTo("a.txt: empty: expected the text of an article");
    assertThat(refusal("a.txt", " \n")).startsWith("a.txt: no text");
    assertThat(refusal("a.txt", "---\nid: x\n---\n")).startsWith("a.txt: no text");
  }

  @Test
  void refusesABinaryFile() {
    assertThat(refusal("a.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1}))
        .startsWith("a.txt: binary: a zero byte at byte 4; expected UTF-8 text");
  }

  @Test
  void refusesAnotherEncodingWithThePlaceAndWhatIsExpected() {
    assertThat(refusal("a.txt", "Bård Dalhaug".getBytes(ISO_8859_1)))
        .isEqualTo(
            "a.txt: not UTF-8: malformed at byte 1; expected UTF-8, --encoding names another");
    assertThat(refusal("a.txt", "Bård Dalhaug".getBytes(UTF_16)))
        .isEqualTo("a.txt: not UTF-8: it looks like UTF-16, give --encoding UTF-16");
  }

  @Test
  void isReadInTheEncodingThatWasNamed() {
    config = config.withEncoding(ISO_8859_1);
    assertThat(read("a.txt", "Bård".getBytes(ISO_8859_1)))
        .containsExactly(new Accepted(new Origin("a.txt", 0), Article.of("Bård")));
    config = config.withEncoding(UTF_16);
    assertThat(read("a.txt", "Bård".getBytes(UTF_16)))
        .containsExactly(new Accepted(new Origin("a.txt", 0), Article.of("Bård")));
  }

  @Test
  void refusesALineThatNoParagraphCanBeWithTheLine() {
    String content = "---\nid: x\n---\nThe text.\n" + "x".repeat(10_000_000) + "\n";

    assertThat(refusal("a.txt", content))
        .isEqualTo("a.txt:5: paragraph of 10000000 bytes; at most 262144 are taken");
  }

  @Test
  void refusesAFileThatNoArticleCanBe() {
    assertThat(refusal("a.txt", "words ".repeat(3_000_000)))
        .isEqualTo("a.txt: larger than an article may be, 16777216 bytes");
    assertThat(refusal("a.txt", "x\n".repeat(200_000)))
        .isEqualTo("a.txt: article of 200001 lines; at most 100000 are taken");
  }

  @Test
  void countsTheBytesOfAParagraphAndNotItsCharacters() {
    assertThat(article("a.txt", "x".repeat(262_144)).text()).hasSize(262_144);
    assertThat(refusal("a.txt", "å".repeat(131_073))).contains("paragraph of 262146 bytes");
  }
}
