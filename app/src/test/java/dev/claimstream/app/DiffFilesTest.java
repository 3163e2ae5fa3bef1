package dev.claimstream.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two taggers wrote into files is compared. */
class DiffFilesTest {

  private static final String ENTITY =
      """
      {"entityId":"e1","kind":"PERSON","span":{"start":18,"end":27},"name":"Ann Smith",\
      "normalized":null,"role":null}""";

  @TempDir Path folder;

  private static String claim(String id, int start, int end, String speaker, double confidence) {
    return """
        {"claimId":"%s","kind":"DIRECT","content":[{"start":%d,"end":%d}],"speaker":{"name":"%s"},\
        "confidence":%s}"""
        .formatted(id, start, end, speaker, confidence);
  }

  /** A line as the sink writes it, of the text {@code It is safe, said Ann Smith. It holds.} */
  private static String paragraph(String article, String entities, String... claims) {
    return """
        {"paragraph":{"articleId":"%s","revision":"r1","index":3,\
        "text":"It is safe, said Ann Smith. It holds."},"entities":[%s],"claims":[%s],\
        "tagger":{"name":"claimstream","version":"1","rulesHash":"abc"}}
        """
        .formatted(article, entities, String.join(",", claims));
  }

  private Path file(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("", lines));
  }

  private static Run diff(Path before, Path after, String... options) {
    List<String> all = new ArrayList<>(List.of("diff", before.toString()));
    all.add(after.toString());
    all.addAll(List.of(options));
    return Run.of(all.toArray(String[]::new));
  }

  @Test
  void theSameIsNoDifference() throws IOException {
    String line = paragraph("a", ENTITY, claim("c1", 0, 10, "Ann Smith", 0.9));

    Run run = diff(file("a.ndjson", line), file("b.ndjson", line));

    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.out())
        .contains("claims:  0 new, 0 gone, 0 changed")
        .contains("entities: 0 new, 0 gone, 0 changed")
        .contains("articles: 1 on both sides, 0 only before, 0 only after")
        .contains("(claimstream 1 rules abc)");
  }

  @Test
  void whatIsNewGoneAndChangedIsToldByParagraphWithItsFields() throws IOException {
    Path before = file("a.ndjson", paragraph("a", ENTITY, claim("c1", 0, 10, "Ann Smith", 0.9)));
    Path after =
        file(
            "b.ndjson",
            paragraph("a", "", claim("c1", 0, 10, "Bob", 0.5), claim("c2", 28, 36, "Ann", 0.9)));

    Run run = diff(before, after);

    assertThat(run.code()).isEqualTo(ExitCode.DIFFERENT);
    assertThat(run.out().lines().limit(4))
        .containsExactly(
            "a, paragraph 3",
            "  ~ claim  It is safe: confidence 0.9 > 0.5; speaker {\"name\":\"Ann Smith\"} >"
                + " {\"name\":\"Bob\"}",
            "  - entity Ann Smith",
            "  + claim  It holds");
    assertThat(run.out()).contains("claims:  1 new, 0 gone, 1 changed (confidence 1, speaker 1)");
  }

  @Test
  void aClaimThatStandsBeforeAnotherDoesNotMakeTheOtherOneNew() throws IOException {
    Path before = file("a.ndjson", paragraph("a", "", claim("c1", 28, 36, "Ann", 0.9)));
    Path after =
        file(
            "b.ndjson",
            paragraph("a", "", claim("c1", 0, 10, "Ann", 0.9), claim("c2", 28, 36, "Ann", 0.9)));

    assertThat(diff(before, after).out()).contains("claims:  1 new, 0 gone, 0 changed");
  }

  @Test
  void aClaimWithOtherBoundsHasChangedItsSpan() throws IOException {
    Path before = file("a.ndjson", paragraph("a", "", claim("c1", 0, 10, "Ann", 0.9)));
    Path after = file("b.ndjson", paragraph("a", "", claim("c1", 3, 10, "Ann", 0.9)));

    assertThat(diff(before, after).out()).contains("~ claim  is safe: span [0,10) > [3,10)");
  }

  @Test
  void anArticleThatAFileLacksIsADifferenceAndTheLastOfTwoLinesCounts() throws IOException {
    String line = paragraph("a", "", claim("c1", 0, 10, "Ann", 0.9));
    Path one = file("a.ndjson", line);
    Path more = file("b.ndjson", line, paragraph("b", ""));
    Path twice = file("c.ndjson", paragraph("a", ENTITY), line);

    assertThat(diff(one, more).code()).isEqualTo(ExitCode.DIFFERENT);
    assertThat(diff(one, more).out()).contains("0 only before, 1 only after");
    assertThat(diff(one, twice).code()).isEqualTo(ExitCode.OK);
  }

  @Test
  void changesAreCountedBeyondTheLimitAndJsonIsALineEach() throws IOException {
    Path before = file("a.ndjson", paragraph("a", ENTITY, claim("c1", 0, 10, "Ann", 0.9)));
    Path after = file("b.ndjson", paragraph("a", "", claim("c1", 28, 36, "Ann", 0.9)));

    Run words = diff(before, after, "--limit", "1");
    Run json = diff(before, after, "--json");

    assertThat(words.out()).contains("… and 2 more changes", "entities: 0 new, 1 gone");
    List<JsonNode> lines = json.out().lines().map(DiffFilesTest::read).toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0).path("change").asText()).isEqualTo("gone");
    assertThat(lines.get(0).at("/before/spans/0/end").asInt()).isEqualTo(10);
    assertThat(lines.get(3).at("/summary/changes/claim new").asInt()).isEqualTo(1);
  }

  @Test
  void outputOfTagIsComparedInFilesAndFolders() throws IOException {
    Path article = file("article.txt", "“The bridge is safe,” said Ann Smith.\n");
    Path tagged = Files.createDirectory(folder.resolve("tagged"));
    String line = Run.of("tag", article.toString()).out();
    Files.writeString(tagged.resolve("one.jsonl"), line);
    Path other = file("other.jsonl", line.replace("Ann Smith", "Anna Smith"));

    assertThat(diff(tagged, tagged.resolve("one.jsonl")).code()).isEqualTo(ExitCode.OK);
    assertThat(diff(tagged, other).out()).contains("~ entity Anna Smith: name");
  }

  @Test
  void whatCannotBeComparedIsNamed() throws IOException {
    Path text = file("text.ndjson", "no json");
    Path foreign = file("foreign.ndjson", "{\"some\":\"thing\"}");
    Path sink = file("sink.ndjson", paragraph("a", ""));
    Path tag = file("tag.ndjson", "{\"articleId\":\"a\",\"revision\":\"r1\",\"entities\":[]}");

    assertThat(diff(text, sink).err()).contains("text.ndjson:1: not JSON");
    assertThat(diff(sink, foreign).err()).contains("foreign.ndjson:1: neither");
    assertThat(diff(sink, tag).err()).contains("can't be compared");
    Run missing = diff(sink, folder.resolve("missing"));
    assertThat(missing.code()).isEqualTo(ExitCode.USAGE);
    assertThat(missing.err()).contains("there is no " + folder.resolve("missing") + "\n");
    assertThat(diff(sink, sink, "--limit", "0").err()).contains("at least 1 change, got 0");
    assertThat(Run.of("diff", sink.toString()).code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void filesThatAreNoTextAreNamed() throws IOException {
    Path sink = file("sink.ndjson", paragraph("a", ""));
    Path binary = Files.write(folder.resolve("binary"), new byte[] {'{', (byte) 0xff, 0});
    Path packed = Files.createDirectory(folder.resolve("packed"));
    Path parquet = Files.write(packed.resolve("one.parquet"), new byte[] {'P', 'A', 'R', '1'});

    assertThat(diff(binary, sink).err()).contains(binary + ": not text in UTF-8");
    assertThat(diff(packed, sink).err()).contains(packed + ": files *.parquet can't be compared");
    assertThat(diff(sink, parquet).err()).contains(parquet + ": files *.parquet can't be compared");
    assertThat(diff(sink, parquet).code()).isEqualTo(ExitCode.USAGE);
  }

  private static JsonNode read(String line) {
    try {
      return new ObjectMapper().readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
