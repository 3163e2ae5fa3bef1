package dev.claimstream.sink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.schemas.EnrichedParagraph;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * The files as DuckDB reads them, which has no code in common with what wrote them. It can't read
 * Avro by itself; {@code itest/outside/check-files} has another program do that.
 */
class DuckDbTest {

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "AVRO")
  void readsWhatWasWritten(FilesFormat format) throws IOException, SQLException {
    // Given two files, one of them without records
    List<EnrichedParagraph> records =
        Stream.concat(
                Stream.of(Samples.boats(), Samples.enriched("𝒜 😀\n\"\\", List.of(), List.of())),
                IntStream.range(0, 998).mapToObj(Samples::plain))
            .toList();
    write(format, "0", records);
    write(format, "1", List.of());

    // When they are asked what is in them
    // Then it is what was written: counts, nested lists, times, what is absent, any text
    assertThat(query(format, "select count(*), sum(len(claims)) from files"))
        .containsExactly("1000 2");
    assertThat(
            query(
                format,
                "select distinct epoch_ms(paragraph.article.publishedAt::timestamp),"
                    + " paragraph.article.url is null, paragraph.kind, assembly,"
                    + " paragraph.article.authors[1] from files"))
        .containsExactly("1648684800000 true BODY WHOLE Cy Nes");
    assertThat(
            query(
                format,
                "select p.text[c.content[1].start + 1 : c.content[1].\"end\"], c.kind,"
                    + " c.speaker.name, c.speaker.role is null, c.confidence"
                    + " from (select paragraph as p, unnest(claims) as c from files)"))
        .containsExactly("Boats, DIRECT Ada Moe true 0.95", "Can they? QUESTION Ada Moe true 0.95");
    assertThat(query(format, "select paragraph.text from files limit 1 offset 1"))
        .containsExactly("𝒜 😀\n\"\\");
  }

  private void write(FilesFormat format, String name, List<EnrichedParagraph> records)
      throws IOException {
    Records.write(format.format(), folder.resolve(name + "." + format.extension()), records);
  }

  /** Each row as its values with spaces between. */
  private List<String> query(FilesFormat format, String sql) throws SQLException {
    String files = "'" + folder + "/*." + format.extension() + "'";
    var rows = new ArrayList<String>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet result = duck.createStatement().executeQuery(sql.replace("files", files))) {
      while (result.next()) {
        var row = new ArrayList<String>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
          row.add(String.valueOf(result.getObject(column)));
        }
        rows.add(String.join(" ", row));
      }
    }
    return rows;
  }
}
