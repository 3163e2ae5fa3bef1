package dev.claimstream.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagCommandTest {

  private static final String ARTICLE = "“The bridge is safe,” said Ann Smith.\n";
  private static final String CLAIM = "The bridge is safe";

  @TempDir private Path folder;

  @Test
  void offsetsPointIntoTheArticlesText() throws Exception {
    String text = "A first paragraph.\n" + ARTICLE;

    JsonNode article = tagged(Run.reading(text).with("tag")).get(0);

    JsonNode claim = article.path("claims").get(0);
    assertThat(words(text, claim.path("content").get(0))).startsWith(CLAIM);
    assertThat(words(text, claim.path("cue"))).isEqualTo("said");
    assertThat(words(text, claim.path("source"))).isEqualTo("Ann Smith");
    assertThat(claim.path("speaker").path("name").asText()).isEqualTo("Ann Smith");
    assertThat(claim.path("paragraph").asInt()).isEqualTo(1);
    assertThat(article.path("entities"))
        .anySatisfy(entity -> assertThat(words(text, entity)).isEqualTo("Ann Smith"));
  }

  @Test
  void offsetsCountCodePointsUnlessAskedForUnits() throws Exception {
    String text = "Emoji 😀 in front.\nIt rains 😀 today. " + ARTICLE;
    int first = text.indexOf(CLAIM);

    JsonNode points = tagged(Run.reading(text).with("tag")).get(0);
    JsonNode units = tagged(Run.reading(text).with("tag", "--offsets", "utf-16")).get(0);

    assertThat(points.path("offsets").asText()).isEqualTo("code-point");
    assertThat(start(points)).isEqualTo(first - 2);
    assertThat(units.path("offsets").asText()).isEqualTo("utf-16");
    assertThat(start(units)).isEqualTo(first);
  }

  @Test
  void theScopeSaysWhatCountsAsAClaim() throws Exception {
    Path topic = Files.writeString(folder.resolve("topic.txt"), "Ann Smith discussed the ferry.");

    assertThat(claims(Run.of("tag", topic.toString()))).isEmpty();
    assertThat(claims(Run.of("tag", "--scope", "speech", topic.toString()))).isEmpty();
    assertThat(claims(Run.of("tag", "--scope", "wide", topic.toString()))).hasSize(1);
    assertThat(claims(Run.inEnvironment("CLAIMSTREAM_SCOPE", "wide").with("tag", topic.toString())))
        .hasSize(1);
  }

  @Test
  void ndjsonGivesALineAnArticleUnderItsOwnId() throws Exception {
    Run run =
        Run.reading(
                "{\"id\":\"one\",\"text\":\"Nothing.\"}\n\n{\"id\":\"two\",\"text\":\"More.\"}\n")
            .with("tag", "--format", "ndjson");

    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(tagged(run))
        .extracting(a -> a.path("articleId").asText())
        .containsExactly("one", "two");
  }

  @Test
  void ofAFolderTheFilesAreTaggedByName() throws Exception {
    Files.writeString(folder.resolve("b.txt"), "---\nid: b\n---\n" + ARTICLE);
    Files.writeString(folder.resolve("a.ndjson"), "{\"id\":\"a\",\"text\":\"Nothing.\"}\n");
    Files.writeString(folder.resolve("half-written.txt.tmp"), "Not yet.");
    Files.createDirectory(folder.resolve("below"));
    Path other = Files.writeString(folder.resolve("below/c.txt"), "---\nid: c\n---\n" + ARTICLE);

    Run run = Run.of("tag", folder.toString(), other.toString());

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
    assertThat(tagged(run))
        .extracting(a -> a.path("articleId").asText())
        .containsExactly("a", "b", "c");
  }

  @Test
  void aBrokenLineIsReportedWithFileAndLineAndTheRestGoesOn() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("articles.ndjson"),
            "{\"id\":\"one\",\"text\":\"Nothing.\"}\n{broken\n{\"id\":\"two\",\"text\":\"More.\"}\n");

    Run run = Run.of("tag", file.toString());

    assertThat(run.code()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(run.err()).contains(file + ":2: ").hasLineCount(1);
    assertThat(tagged(run)).hasSize(2);
  }

  @Test
  void inputThatIsNoArticleIsReportedAndTheNextFileIsTagged() throws Exception {
    Path empty = Files.writeString(folder.resolve("empty.txt"), "");
    Path binary = folder.resolve("binary.txt");
    Files.write(binary, new byte[] {0, 1, 2, (byte) 0xff, 0, 0, 0});
    Path latin = folder.resolve("latin.txt");
    Files.write(latin, "Søren sa nei.".getBytes(StandardCharsets.ISO_8859_1));
    Path missing = folder.resolve("missing.txt");
    Path oneLine = Files.writeString(folder.resolve("one-line.txt"), "word ".repeat(2_000_000));
    Path good = Files.writeString(folder.resolve("good.txt"), ARTICLE);

    Run run =
        Run.of(
            "tag",
            empty.toString(),
            binary.toString(),
            latin.toString(),
            missing.toString(),
            oneLine.toString(),
            good.toString());

    assertThat(run.code()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(run.err().lines())
        .hasSize(5)
        .zipSatisfy(
            List.of(empty, binary, latin, missing, oneLine),
            (line, file) -> assertThat(line).contains(file.toString()));
    assertThat(tagged(run)).hasSize(1);
  }

  @Test
  void anotherEncodingIsReadWhenItIsNamed() throws Exception {
    Run run =
        Run.reading("Søren Å. sa nei.".getBytes(StandardCharsets.ISO_8859_1))
            .with("tag", "--encoding", "ISO-8859-1");

    assertThat(run.code()).isEqualTo(ExitCode.OK);
  }

  @Test
  void itEndsWhenNobodyReadsItsOutput() {
    String articles = "{\"id\":\"a\",\"text\":\"Nothing.\"}\n".repeat(3) + "{broken\n";

    Run run = Run.reading(articles).whenNobodyReads("tag", "--format", "ndjson");

    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void asTextItIsATable() {
    Run run = Run.reading(ARTICLE).with("tag", "--format", "text");

    assertThat(run.out())
        .containsPattern("SPEAKER +CUE +KIND +CONTENT")
        .containsPattern("Ann Smith +said +direct +The bridge is safe")
        .containsPattern("person +1 × Ann Smith");
    assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
  }

  private static List<JsonNode> tagged(Run run) throws Exception {
    List<JsonNode> articles = new ArrayList<>();
    for (String line : run.out().lines().toList()) {
      articles.add(new ObjectMapper().readTree(line));
    }
    return articles;
  }

  private static int start(JsonNode article) {
    return article.path("claims").get(0).path("content").get(0).path("start").asInt();
  }

  private static JsonNode claims(Run run) throws Exception {
    return tagged(run).get(0).path("claims");
  }

  private static String words(String text, JsonNode span) {
    return text.substring(span.path("start").asInt(), span.path("end").asInt());
  }
}
