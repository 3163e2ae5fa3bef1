package dev.claimstream.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.ingest.Reading.Accepted;
import dev.claimstream.ingest.Reading.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleReaderTest {

  private ReaderConfig config = ReaderConfig.defaults();

  private List<Reading> read(String name, byte[] bytes) {
    return read(name, new ByteArrayInputStream(bytes));
  }

  private List<Reading> read(String name, InputStream in) {
    var readings = new ArrayList<Reading>();
    new ArticleReader(config).read(name, in, readings::add);
    return readings;
  }

  private Article article(String name, String content) {
    List<Reading> readings = read(name, content.getBytes(UTF_8));
    assertThat(readings).hasSize(1).first().isInstanceOf(Accepted.class);
    return ((Accepted) readings.get(0)).article();
  }

  /** What was refused, as {@code place: reason}. */
  private String refusal(String name, byte[] bytes) {
    List<Reading> readings = read(name, bytes);
    assertThat(readings).hasSize(1).first().isInstanceOf(Refused.class);
    return show((Refused) readings.get(0));
  }

  private String refusal(String name, String content) {
    return refusal(name, content.getBytes(UTF_8));
  }

  private static String show(Refused refused) {
    return refused.origin() + ": " + refused.reason();
  }

  @Nested
  class Text {

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
      assertThat(refusal("a.txt", "---\nid: x\n"))
          .startsWith("a.txt:1: front matter without an end");
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

  @Nested
  class Ndjson {

    @Test
    void isAnArticleALineWithWhatIsKnownOfIt() {
      String content =
          """
          {"id":"a1","text":"The text.","source":"Dagbladet","url":"https://news.example/1",\
          "title":"Refuse","authors":["Kari","Ola"],"language":"en",\
          "publishedAt":"2022-04-01T10:15:00Z","section":"world","title_de":null}

          {"id":7,"text":"The other.","authors":"Kari","title":null}
          {"text":"Without id."}
          """;

      List<Reading> readings = read("a.ndjson", content.getBytes(UTF_8));

      assertThat(readings).hasSize(3);
      Article first = ((Accepted) readings.get(0)).article();
      assertThat(first.id()).isEqualTo("a1");
      assertThat(first.title()).contains("Refuse");
      assertThat(first.authors()).containsExactly("Kari", "Ola");
      assertThat(first.publishedAt()).contains(Instant.parse("2022-04-01T10:15:00Z"));
      Article second = ((Accepted) readings.get(1)).article();
      assertThat(second.id()).isEqualTo("7");
      assertThat(second.authors()).containsExactly("Kari");
      assertThat(readings.get(1).origin()).hasToString("a.ndjson:3");
      assertThat(readings.get(2))
          .isEqualTo(new Accepted(new Origin("a.ndjson", 4), Article.of("Without id.")));
    }

    @Test
    void goesOnAfterALineThatCannotBeUsed() {
      String content =
          """
          {"id":"a1","text":"The text."}
          {"id":"a2","text":"cut sho
          ["not","an","object"]
          {"id":"a3"}
          {"id":"a4","text":7}
          {"id":"a5","text":" "}
          {"id":{"x":1},"text":"The text."}
          {"id":"a6","text":"The text."} {}
          {"id":"a7","text":"The text.","authors":[1]}
          {"id":"a8","text":"The text."}""";

      List<Reading> readings = read("a.ndjson", content.getBytes(UTF_8));

      assertThat(readings.stream().filter(Refused.class::isInstance).map(Refused.class::cast))
          .extracting(ArticleReaderTest::show)
          .satisfiesExactly(
              r -> assertThat(r).startsWith("a.ndjson:2: not JSON, column "),
              r -> assertThat(r).startsWith("a.ndjson:3: not a JSON object"),
              r -> assertThat(r).startsWith("a.ndjson:4: no 'text'"),
              r -> assertThat(r).startsWith("a.ndjson:5: no 'text'"),
              r -> assertThat(r).startsWith("a.ndjson:6: no text"),
              r -> assertThat(r).startsWith("a.ndjson:7: 'id' is not a text"),
              r -> assertThat(r).startsWith("a.ndjson:8: not JSON, column "),
              r -> assertThat(r).startsWith("a.ndjson:9: 'authors' is not an array"));
      assertThat(readings.stream().filter(Accepted.class::isInstance))
          .extracting(Reading::origin)
          .extracting(Origin::line)
          .containsExactly(1L, 10L);
    }

    @Test
    void refusalsDoNotQuoteTheArticle() {
      assertThat(refusal("a.ndjson", "{\"text\": secret}")).doesNotContain("secret");
    }

    @Test
    void halvesOfSurrogatePairsAreReplacedSoThatOffsetsStay() {
      Article article = article("a.ndjson", "{\"text\":\"a\\ud83cb\\udf99 \\ud83c\\udf99\"}");

      assertThat(article.text()).isEqualTo("a\uFFFDb\uFFFD \uD83C\uDF99");
    }

    @Test
    void aLineInAnotherEncodingIsRefusedAndTheNextOneRead() {
      var bytes = new ByteArrayOutputStream();
      bytes.writeBytes("{\"text\":\"Bård\"}\n".getBytes(ISO_8859_1));
      bytes.writeBytes("{\"text\":\"Bård\"}\n".getBytes(UTF_8));

      List<Reading> readings = read("a.ndjson", bytes.toByteArray());

      assertThat(show((Refused) readings.get(0)))
          .startsWith("a.ndjson:1: not UTF-8: malformed at byte 10");
      assertThat(readings.get(1)).isInstanceOf(Accepted.class);
    }

    @Test
    void anEmptyFileIsRefused() {
      assertThat(refusal("a.ndjson", "")).startsWith("a.ndjson: empty");
      assertThat(refusal("a.ndjson", "\n \n")).startsWith("a.ndjson: empty");
    }

    @Test
    void aLineThatIsTooLongIsPassedOverWithoutHoldingIt() throws IOException {
      // Given: a line sixteen times as long as may be held, and a good one after it
      InputStream endless = new LongLine(256L << 20, "{\"text\":\"The text.\"}\n");

      List<Reading> readings = read("a.ndjson", endless);

      assertThat(show((Refused) readings.get(0)))
          .isEqualTo("a.ndjson:1: line larger than an article may be, 16777216 bytes");
      assertThat(readings.get(1).origin()).hasToString("a.ndjson:2");
      assertThat(readings.get(1)).isInstanceOf(Accepted.class);
    }

    @Test
    void anEncodingWithLongerLineBreaksIsRefused() {
      config = config.withEncoding(UTF_16);

      assertThat(refusal("a.ndjson", "{\"text\":\"x\"}".getBytes(UTF_16)))
          .contains("not in UTF-16");
    }
  }

  @Nested
  class TheFormat {

    @Test
    void isTakenFromTheExtension() {
      assertThat(article("a.jsonl", "{\"text\":\"x\"}").text()).isEqualTo("x");
      assertThat(article("a.TXT", "{\"text\":\"x\"}").text()).isEqualTo("{\"text\":\"x\"}");
    }

    @Test
    void isTakenFromTheContentWhenTheExtensionTellsNothing() {
      assertThat(article("stdin", "\uFEFF \n{\"text\":\"x\"}").text()).isEqualTo("x");
      assertThat(article("stdin", "The text.").text()).isEqualTo("The text.");
      assertThat(refusal("stdin", "")).startsWith("stdin: empty");
    }

    @Test
    void isAsItWasNamed() {
      config = config.withFormat(Format.NDJSON);

      assertThat(article("a.txt", "{\"text\":\"x\"}").text()).isEqualTo("x");
    }
  }

  @Test
  void aFileThatIsNotThereOrNoFileIsRefused(@TempDir Path directory) {
    var readings = new ArrayList<Reading>();
    Path missing = directory.resolve("missing.txt");

    new ArticleReader(config).read(missing, readings::add);
    new ArticleReader(config).read(directory, readings::add);

    assertThat(readings)
        .extracting(r -> ((Refused) r).reason())
        .satisfiesExactly(
            r -> assertThat(r).isEqualTo("no such file"),
            r -> assertThat(r).startsWith("cannot be read: "));
  }

  /** A line of many spaces' worth of letters, then some text. */
  private static final class LongLine extends InputStream {

    private final byte[] after;
    private long left;
    private int position;

    LongLine(long length, String after) {
      this.left = length;
      this.after = ("\n" + after).getBytes(UTF_8);
    }

    @Override
    public int read() {
      if (left > 0) {
        left--;
        return 'x';
      }
      return position < after.length ? after[position++] : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (left >= length) {
        left -= length;
        Arrays.fill(buffer, offset, offset + length, (byte) 'x');
        return length;
      }
      int b = read();
      if (b < 0) {
        return -1;
      }
      buffer[offset] = (byte) b;
      return 1;
    }
  }
}
