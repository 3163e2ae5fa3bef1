package dev.claimstream.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.Test;

class PlainJsonTest {

  @Test
  void writesAnEnrichedParagraphAsTheGoldenLine() throws IOException {
    try (var golden = getClass().getResourceAsStream("/enriched_paragraph.ndjson")) {
      assertThat(PlainJson.of(Samples.boats()) + "\n")
          .isEqualTo(new String(golden.readAllBytes(), UTF_8));
    }
  }

  @Test
  void endsEveryLineOfAFileWithANewline() throws IOException {
    var out = new ByteArrayOutputStream();
    FileFormat.RecordWriter writer =
        FilesFormat.NDJSON.format().begin(new FileName("t", 0, 0), out);
    writer.write(Samples.plain(1));
    writer.write(Samples.plain(2));
    writer.finish(2, 2);

    assertThat(out.toString(UTF_8))
        .isEqualTo(PlainJson.of(Samples.plain(1)) + "\n" + PlainJson.of(Samples.plain(2)) + "\n");
  }

  @Test
  void keepsTheTextAsItIsButForWhatJsonEscapes() {
    String text = "“Å” said 𝒜: \"no\"\n\t\u2028\\";

    assertThat(PlainJson.of(Samples.enriched(text, List.of(), List.of())))
        .contains("\"text\":\"“Å” said 𝒜: \\\"no\\\"\\n\\t\u2028\\\\\"");
  }

  @Test
  void writesNumbersAsTheShortestThatReadBackTheSameWhateverTheJdk() {
    // Given a number that Java before 19 writes with more digits than it takes
    var schema =
        SchemaBuilder.record("R").fields().requiredDouble("x").requiredLong("y").endRecord();
    var numbers =
        new GenericRecordBuilder(schema)
            .set("x", Double.parseDouble("2E23"))
            .set("y", 1L << 60)
            .build();

    assertThat(PlainJson.of(numbers)).isEqualTo("{\"x\":2.0E23,\"y\":1152921504606846976}");
  }
}
