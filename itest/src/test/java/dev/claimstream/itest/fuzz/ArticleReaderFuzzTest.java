package dev.claimstream.itest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.claimstream.ingest.Article;
import dev.claimstream.ingest.ArticleReader;
import dev.claimstream.ingest.ParagraphSplitter;
import dev.claimstream.ingest.ReaderConfig;
import dev.claimstream.ingest.Reading;
import dev.claimstream.schemas.Paragraph;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Files that people drop into an inbox. */
class ArticleReaderFuzzTest {

  private static final ReaderConfig CONFIG = ReaderConfig.defaults();

  @FuzzTest(maxDuration = "15s")
  void aFileGivesArticlesOrReasonsAndLosesNoText(byte[] file) {
    var readings = new ArrayList<Reading>();
    new ArticleReader(CONFIG).read("file", new ByteArrayInputStream(file), readings::add);

    assertThat(readings).isNotEmpty();
    for (Reading reading : readings) {
      if (reading instanceof Reading.Accepted accepted) {
        requireWholeText(accepted.article());
      }
    }
  }

  /** The paragraphs, and what can't be read between them, are the text. */
  private static void requireWholeText(Article article) {
    List<Paragraph> paragraphs = ParagraphSplitter.split(article);
    int end = 0;
    for (Paragraph paragraph : paragraphs) {
      int start = paragraph.getOffset();
      String text = paragraph.getText();
      requireNothingToRead(article.text().substring(end, start));
      assertThat(article.text().substring(start)).startsWith(text);
      assertThat(text.getBytes(StandardCharsets.UTF_8).length)
          .isLessThanOrEqualTo(CONFIG.maxParagraphBytes());
      end = start + text.length();
    }
    requireNothingToRead(article.text().substring(end));
    assertThat(paragraphs.stream().filter(Paragraph::getLast)).hasSizeLessThanOrEqualTo(1);
  }

  /** White space, or characters without width. */
  private static void requireNothingToRead(String between) {
    assertThat(between.codePoints())
        .allMatch(
            c ->
                Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.CONTROL);
  }
}
