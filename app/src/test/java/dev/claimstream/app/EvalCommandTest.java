package dev.claimstream.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalCommandTest {

  /** "😀 Mia said it rains. Ole fears floods.", its claims and entities in code points. */
  private static final String TEXT = "\"text\": \"😀 Mia said it rains. Ole fears floods.\"";

  private static final String GOLD =
      "{\"doc\": \"a\", "
          + TEXT
          + ", \"attributions\": ["
          + "{\"kind\": \"indirect\", \"content\": [11, 19], \"cue\": [6, 10], \"source\": [2, 5]},"
          + "{\"kind\": \"indirect\", \"content\": [31, 37], \"cue\": [25, 30], \"source\": [21, 24]},"
          + "{\"kind\": \"uncued\", \"content\": [0, 5]}],"
          + "\"entities\": [{\"type\": \"PER\", \"start\": 2, \"end\": 5},"
          + " {\"type\": \"PER\", \"start\": 21, \"end\": 24}]}\n";

  private static final String CLAIM =
      "{\"kind\": \"INDIRECT\", \"content\": [{\"start\": 11, \"end\": 19}],"
          + " \"cue\": {\"start\": 6, \"end\": 10, \"lemma\": \"say\"},"
          + " \"source\": {\"start\": 2, \"end\": 5}, \"speaker\": {\"name\": \"Mia\"}}";

  private static final String TAGGED =
      "{\"articleId\": \"a\", \"claims\": ["
          + CLAIM
          + "], \"entities\": [{\"kind\": \"PERSON\", \"start\": 2, \"end\": 5},"
          + " {\"kind\": \"LOCATION\", \"start\": 21, \"end\": 24}]}\n";

  @TempDir private Path folder;

  @Test
  void claimsAreComparedAndMissesListedByClass() throws Exception {
    Run run = Run.of("eval", "claims", gold(GOLD), file("t.jsonl", TAGGED), "--misses", "1");

    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.out())
        .contains(
            "content                P 1.000  R 0.500  F1 0.667   (right 1, tagged 1, gold 2)",
            "joint content+source   P 1.000  R 0.500  F1 0.667   (right 1, tagged 1, gold 2)",
            "recall INDIRECT        0.500   (1 of 2)",
            "missed 1\n     1  INDIRECT fear\n",
            "gold    floods");
  }

  @Test
  void whatIsTaggedNowIsTaggedInTheScope() throws Exception {
    String topic =
        "{\"doc\": \"a\", \"text\": \"Mia discussed the ferry.\", \"attributions\": ["
            + "{\"kind\": \"indirect\", \"content\": [14, 23], \"source\": [0, 3]}]}\n";

    assertThat(right(json("claims", gold(topic)))).isZero();
    assertThat(right(json("claims", gold(topic), "--scope=wide"))).isEqualTo(1);
  }

  @Test
  void entitiesAreComparedByKind() throws Exception {
    Run run = Run.of("eval", "entities", gold(GOLD), file("t.jsonl", TAGGED), "--misses", "1");

    assertThat(run.out())
        .contains(
            "PERSON                 P 1.000  R 0.500  F1 0.667   (right 1, tagged 1, gold 2)",
            "wrong kind 1\n     1  PERSON as LOCATION\n",
            "gold    Ole");
  }

  @Test
  void offsetsAreCountedAsTheTaggedArticleSays() throws Exception {
    String inUnits =
        "{\"articleId\": \"a\", \"offsets\": \"utf-16\","
            + " \"entities\": [{\"kind\": \"PERSON\", \"start\": 3, \"end\": 6}]}";

    JsonNode result = json("entities", gold(GOLD), file("t.jsonl", inUnits));

    assertThat(result.path("scores").path("PERSON").path("right").asInt()).isEqualTo(1);
  }

  @Test
  void claimsWithinClaimsAreLeftOutWhenAskedTo() throws Exception {
    String nested = CLAIM.replaceFirst("\\{", "{\"outerClaimId\": \"x\", ");
    String tagged = file("t.jsonl", "{\"articleId\": \"a\", \"claims\": [" + nested + "]}");

    assertThat(right(json("claims", gold(GOLD), tagged))).isEqualTo(1);
    assertThat(right(json("claims", gold(GOLD), tagged, "--flat"))).isZero();
  }

  @Test
  void withoutTaggedFilesTheGoldIsTaggedNow() throws Exception {
    assertThat(right(json("claims", gold(GOLD)))).isPositive();
  }

  @Test
  void whatTheTagCommandPrintsIsUnderstood() throws Exception {
    String gold = gold(GOLD.replace("\"doc\"", "\"id\""));
    String printed = Run.of("tag", "--format", "ndjson", gold).out();

    assertThat(json("claims", gold, file("t.jsonl", printed))).isEqualTo(json("claims", gold));
  }

  @Test
  void ourOwnArticlesAreGoldToo() throws Exception {
    Files.writeString(
        folder.resolve("wire-1.article"),
        """
        # style: wire
        Council to close the baths
        "The roof leaks," said Mia Lund.
        =====
        DIRECT | Mia Lund | Mia Lund | said | The roof leaks
        """);

    JsonNode result = json("claims", folder.toString());

    assertThat(right(result)).isEqualTo(1);
    assertThat(result.path("shares").path("speaker of matched").path("part").asInt()).isEqualTo(1);
  }

  @Test
  void anArticleThatNobodyTaggedCountsAsMissedAndIsReported() throws Exception {
    String gold = gold(GOLD + GOLD.replace("\"doc\": \"a\"", "\"doc\": \"b\""));

    Run run = Run.of("eval", "claims", gold, file("t.jsonl", TAGGED));

    assertThat(run.code()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(run.err()).contains(gold + ":2: article b is not among the tagged ones");
    assertThat(run.out()).contains("(right 1, tagged 1, gold 4)");
  }

  @Test
  void whatCannotBeUsedIsReportedWithFileAndLine() throws Exception {
    String good = file("t.jsonl", TAGGED);

    assertRefused(": no such file", folder.resolve("none.jsonl").toString(), good);
    assertRefused(":2: not JSON", gold(GOLD + "{\"doc\" 3}"), good);
    assertRefused(":1: the article has no \"text\"", gold("{\"doc\": \"a\"}"), good);
    assertRefused(":1: span [11,99] is not within", gold(GOLD.replace("19]", "99]")), good);
    assertRefused(": there are no claims", gold("{\"doc\": \"a\", \"text\": \"b\"}"), good);
    assertRefused(": empty", gold(GOLD), file("empty.jsonl", ""));
    assertRefused(":2: article a is already", gold(GOLD), file("twice.jsonl", TAGGED + TAGGED));
    assertRefused(
        ":3: not in the text: 'It rains'",
        file("bad.article", "It snows\n=====\nDIRECT | - | - | - | It rains\n"));
    assertRefused(": there is no *.article", Files.createDirectory(folder.resolve("d")).toString());
  }

  private static void assertRefused(String message, String gold, String... tagged) {
    String[] arguments = new String[3 + tagged.length];
    arguments[0] = "eval";
    arguments[1] = "claims";
    arguments[2] = gold;
    System.arraycopy(tagged, 0, arguments, 3, tagged.length);
    Run run = Run.of(arguments);
    assertThat(run.code()).as(run.toString()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains(message);
  }

  private static JsonNode json(String what, String... files) throws Exception {
    String[] arguments = new String[3 + files.length];
    arguments[0] = "eval";
    arguments[1] = what;
    System.arraycopy(files, 0, arguments, 2, files.length);
    arguments[arguments.length - 1] = "--json";
    Run run = Run.of(arguments);
    assertThat(run.err()).isEmpty();
    return new ObjectMapper().readTree(run.out());
  }

  private static int right(JsonNode result) {
    return result.path("scores").path("content").path("right").asInt();
  }

  private String gold(String content) throws Exception {
    return file("gold.jsonl", content);
  }

  private String file(String name, String content) throws Exception {
    return Files.writeString(folder.resolve(name), content).toString();
  }
}
