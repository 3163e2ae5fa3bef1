package dev.claimstream.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.ingest.Reading.Accepted;
import dev.claimstream.ingest.Reading.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Articles as lines of JSON. */
class NdjsonArticlesTest extends ArticleReading {

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
        .extracting(ArticleReading::show)
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

    assertThat(refusal("a.ndjson", "{\"text\":\"x\"}".getBytes(UTF_16))).contains("not in UTF-16");
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
