package dev.claimstream.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.claimstream.schemas.EnrichedParagraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainJsonReaderTest {

  private static final EnrichedParagraph BOATS = Samples.boats();
  private static final String LINE = PlainJson.of(BOATS);

  @TempDir private Path folder;

  @Test
  void readsWhatPlainJsonWrites() throws IOException {
    assertThat(read(LINE + "\n" + PlainJson.of(Samples.plain(1)) + "\n"))
        .containsExactly(BOATS, Samples.plain(1));
    assertThat(read("")).isEmpty();
  }

  @Test
  void readsWhatIsAbsentAsAbsent() throws IOException {
    String bare =
        LINE.replaceAll("\"(title|entityId|publishedAt|name)\":\"(?!rules)[^\"]*\"", "\"$1\":null")
            .replaceAll("\"cue\":\\{[^}]*}[^}]*}", "\"cue\":null")
            .replaceAll("\"source\":\\{[^}]*}", "\"source\":null")
            .replaceAll("(\"entities\"):\\[[^]]*]", "$1:[]");

    assertThat(bare).contains("\"cue\":null,\"source\":null,\"speaker\":{\"entityId\":null");
    assertThat(read(bare).stream().map(PlainJson::of)).containsExactly(bare);
  }

  @Test
  void takesWhatAnotherVersionLeftOutOrAdded() throws IOException {
    String older = LINE.replace(",\"assembly\":\"WHOLE\"", "");
    String newer = LINE.replace("{\"paragraph\":", "{\"mood\":{\"kind\":[1]},\"paragraph\":");
    String newSymbol = LINE.replace("\"kind\":\"PERSON\"", "\"kind\":\"ROBOT\"");

    assertThat(List.of(older, newer, newSymbol)).doesNotContain(LINE);
    assertThat(read(older + newer)).containsExactly(BOATS, BOATS);
    assertThat(read(newSymbol).get(0).getEntities().get(0).getKind()).hasToString("OTHER");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"index\":3|\"index\":\"3\"|int",
        "\"index\":3|\"index\":3000000000|range",
        "\"text\":\"|\"text\":[],\"t\":\"|string",
        "\"articleId\":\"a1\",|``|articleId",
        "2022-03-31|in March|not an enriched paragraph, line 1",
        "\"last\":false|\"last\":null|boolean",
        "\"authors\":[\"Cy Nes\"]|\"authors\":[null]|string",
        "{\"paragraph\":|[{\"paragraph\":|EnrichedParagraph"
      })
  void refusesWhatIsNoRecord(String from, String to, String words) {
    String damaged = LINE.replace(from, to);

    assertThat(damaged).isNotEqualTo(LINE);
    assertThatThrownBy(() -> read(damaged))
        .isInstanceOf(IOException.class)
        .hasMessageContainingAll(words);
  }

  @Test
  void refusesARecordThatIsCutWhereverThatIs() {
    for (int length = 1; length < LINE.length(); length++) {
      String cut = LINE.substring(0, length);
      assertThatThrownBy(() -> read(cut))
          .isInstanceOf(IOException.class)
          .hasMessage("not JSON as a whole, line 1");
    }
  }

  private List<EnrichedParagraph> read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("records.ndjson"), text);
    return Records.readAll(FilesFormat.NDJSON.format(), file);
  }
}
