package dev.claimstream.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.ingest.Reading.Refused;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which format input is taken for, and what is no file. */
class ArticleReaderTest extends ArticleReading {

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
}
