package dev.claimstream.app;

import static dev.claimstream.app.RunningPipeline.header;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.claimstream.app.letters.LetterSelection;
import dev.claimstream.app.letters.Redrive;
import dev.claimstream.app.letters.RedrivePlan;
import dev.claimstream.schemas.BrokerException;
import dev.claimstream.schemas.DeadLetterHeaders;
import dev.claimstream.schemas.ReplayHeaders;
import dev.claimstream.schemas.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dead letters are listed, shown, and go back to where they were. */
class DlqCommandsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;
  private static RunningPipeline pipeline;

  @BeforeAll
  static void start() throws Exception {
    pipeline = new RunningPipeline(folder);
  }

  @AfterAll
  static void stop() {
    pipeline.close();
  }

  @Test
  void aLetterComesBackOnceAndARecordThatAlwaysFailsNotForEver() throws Exception {
    byte[] foreign = {'k', 0, (byte) 0xff, 'x'};
    pipeline.put(new ProducerRecord<>(Topics.PARAGRAPHS, "foreign".getBytes(UTF_8), foreign));
    pipeline.awaitLetters("foreign", 1);

    // Listed and shown
    Run list = pipeline.run("dlq", "list", "--article", "foreign");
    assertThat(list.out().lines().skip(1))
        .singleElement()
        .asString()
        .startsWith("read-paragraphs    SerializationException ")
        .containsPattern(" 1 +1 +0 ");
    JsonNode letter = JSON.readTree(list("--each", "--json").get(0));
    String id = letter.path("letter").asText();
    Path raw = folder.resolve("raw");
    Run show = pipeline.run("dlq", "show", id, "--raw", raw.toString());
    assertThat(show.out())
        .contains("SerializationException", "news.paragraphs-", "000000  6b 00 ff 78 ", "k..x");
    assertThat(Files.readAllBytes(raw)).isEqualTo(foreign);
    assertThat(pipeline.run("dlq", "show", id, "--raw", raw.toString()).code())
        .isEqualTo(ExitCode.USAGE);
    Run nowhere = pipeline.run("dlq", "show", id, "--raw", folder + "/no/raw");
    assertThat(nowhere.code()).isEqualTo(ExitCode.USAGE);
    assertThat(nowhere.err()).contains("the folder of " + folder + "/no/raw is not there");

    // A dry run sends nothing
    Run dry = pipeline.run("dlq", "redrive", "--article", "foreign", "--dry-run");
    assertThat(dry.out()).isEqualTo("1 letter would be sent back\n");
    assertThat(pipeline.records(Topics.PARAGRAPHS, "foreign", "(none)")).hasSize(1);

    // Each redrive sends back only the newest letter: the others were sent back before
    for (int redrive = 1; redrive <= 3; redrive++) {
      Run run = pipeline.run("dlq", "redrive", "--article", "foreign");
      assertThat(run.code()).isEqualTo(ExitCode.OK);
      assertThat(run.out()).startsWith("1 letter sent back");
      pipeline.awaitLetters("foreign", redrive + 1);
      var sent = pipeline.records(Topics.PARAGRAPHS, "foreign", "(none)");
      assertThat(sent).hasSize(redrive + 1);
      assertThat(sent.get(redrive).value()).isEqualTo(foreign);
      assertThat(header(sent.get(redrive), ReplayHeaders.REDRIVEN)).isEqualTo("" + redrive);
      assertThat(header(sent.get(redrive), DeadLetterHeaders.STEP)).isEqualTo("(none)");
    }
    Run guarded = pipeline.run("dlq", "redrive", "--article", "foreign");
    assertThat(guarded.code()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(guarded.out())
        .isEqualTo("0 letters sent back; 3 had been sent back before; 1 came back too often\n");
    assertThat(list("--json"))
        .singleElement()
        .satisfies(
            group -> {
              assertThat(JSON.readTree(group).path("letters").asInt()).isEqualTo(4);
              assertThat(JSON.readTree(group).path("sentBack").asInt()).isEqualTo(3);
            });

    // Unless it is asked for
    Run again =
        pipeline.run(
            "dlq", "redrive", "--article", "foreign", "--again", "--max-redrives=4", "--limit=2");
    assertThat(again.out()).isEqualTo("2 letters sent back\n");
  }

  @Test
  void anArticleOnWhichTheTaggerBrokeIsTaggedWhenItsLettersAreSentBack() throws Exception {
    pipeline.breakOn("breaks");
    pipeline.ingest(
        "breaks", "“The bridge is safe,” said Ann Smith.\n\n“It is not,” said Bob Miller.\n");
    pipeline.awaitLetters("breaks", 2);
    pipeline.breakOn("");

    Run redrive = pipeline.run("dlq", "redrive", "--step", "tag-article", "--article", "breaks");

    assertThat(redrive.out()).startsWith("2 letters sent back, 2 of them as replay redrive-");
    String replay = redrive.out().strip().replaceAll(".* ", "");
    assertThat(pipeline.awaitEnriched("breaks", replay, 2))
        .allSatisfy(
            found ->
                assertThat(header(found, ReplayHeaders.ORIGINAL))
                    .startsWith(Topics.DEAD_LETTERS + "-"));
    assertThat(pipeline.enriched("breaks", "(none)")).isEmpty();
  }

  @Test
  void whatIngestRefusedIsALetterThatIsShownAndHasNoWayBack() throws Exception {
    Path file = Files.writeString(folder.resolve("refused.ndjson"), "{\"id\": \"refused\"}\n");
    assertThat(pipeline.run("ingest", file.toString()).code()).isEqualTo(ExitCode.INCOMPLETE);

    JsonNode letter =
        JSON.readTree(
            pipeline
                .run("dlq", "list", "--each", "--json", "--step", "read-article")
                .out()
                .strip());
    Run show = pipeline.run("dlq", "show", letter.path("letter").asText());
    Run redrive = pipeline.run("dlq", "redrive", "--step", "read-article");

    assertThat(letter.path("origin").asText()).isEqualTo(file + ":1");
    assertThat(show.out()).contains("no 'text'", "value\n  {\"id\": \"refused\"}\n");
    assertThat(redrive.code()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(redrive.out()).isEqualTo("0 letters sent back; 1 can't be sent back\n");
  }

  @Test
  void lettersOfOtherTopicsAndWithoutTheirValueStayWhereTheyAre() throws Exception {
    pipeline.put(letter("elsewhere", "their.topic", 7));
    var omitted = letter("omitted", Topics.ENRICHED, 7);
    omitted.headers().add(DeadLetterHeaders.OMITTED, "99".getBytes(UTF_8));
    pipeline.put(omitted);

    Run run = pipeline.run("dlq", "redrive", "--article=elsewhere", "--article=omitted");

    assertThat(run.out()).isEqualTo("0 letters sent back; 2 can't be sent back\n");
    assertThat(run.err()).contains("their.topic is no topic", "too large to be kept");
    assertThat(pipeline.run("dlq", "redrive").code()).isEqualTo(ExitCode.USAGE);
    assertThat(pipeline.run("dlq", "show", "0-999999").code()).isEqualTo(ExitCode.USAGE);
    assertThat(pipeline.run("dlq").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aLetterWhoseHeadersNameNoPlaceSaysWhatIsWrongWithThem() throws Exception {
    var partition = letter("misplaced", Topics.PARAGRAPHS, 7);
    partition.headers().remove(DeadLetterHeaders.PARTITION);
    partition.headers().add(DeadLetterHeaders.PARTITION, "2".getBytes(UTF_8));
    pipeline.put(partition);
    pipeline.put(letter("misplaced", Topics.ENRICHED, -7));
    pipeline.put(letter("misplaced", Topics.CLAIMS, -7));
    var nowhere = letter("misplaced", Topics.ENRICHED, 7);
    nowhere.headers().remove(DeadLetterHeaders.TOPIC);
    pipeline.put(nowhere);

    Run run = pipeline.run("dlq", "redrive", "--article=misplaced");

    assertThat(run.out()).isEqualTo("0 letters sent back; 4 can't be sent back\n");
    assertThat(run.err())
        .contains("news.paragraphs has partitions 0 to 1, and no record at partition '2'")
        .contains("no record at partition '0', offset '-7', as its headers say")
        .contains("news.claims is no topic that is read here")
        .contains("its headers do not say where it was")
        .doesNotContain("ingest it again");
  }

  @Test
  void aRedriveThatAnotherOneEndsSaysSoAndHowFarItCame() throws Exception {
    for (int offset = 0; offset < 101; offset++) {
      pipeline.put(letter("contested", Topics.ENRICHED, 2_000_000 + offset));
    }
    var selection =
        new LetterSelection(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of("contested"));
    var decided = new AtomicInteger();
    List<Run> others = new ArrayList<>();
    var first =
        new Redrive(
            new RedrivePlan("redrive-1", selection, 1000, 3, false, false),
            (letter, outcome, why) -> {
              if (decided.incrementAndGet() == 101) {
                others.add(pipeline.run("dlq", "redrive", "--article=contested"));
              }
            });

    assertThatThrownBy(() -> first.run(pipeline.cluster()))
        .isInstanceOf(BrokerException.class)
        .hasMessageContaining("another `dlq redrive` has taken over")
        .hasMessageEndingWith("had sent back before: 100");
    // It sends the rest, and those of the 100 that the sink has refused anew
    assertThat(others)
        .singleElement()
        .extracting(Run::out)
        .asString()
        .endsWith("sent back; 100 had been sent back before\n");
  }

  @Test
  void stepsAndLimitsThatCannotBeAreRefused() {
    for (String command : List.of("list", "redrive")) {
      Run step = pipeline.run("dlq", command, "--step", "tag-articles");
      assertThat(step.code()).isEqualTo(ExitCode.USAGE);
      assertThat(step.err())
          .contains(
              "no step 'tag-articles'; there are read-article, read-paragraphs, assemble-article,"
                  + " tag-article, read-enriched, publish-claims, write-files");
      Run limit = pipeline.run("dlq", command, "--step", "tag-article", "--limit", "0");
      assertThat(limit.code()).isEqualTo(ExitCode.USAGE);
      assertThat(limit.err()).contains("at least 1 letter, got 0");
    }
  }

  @Test
  void twoLettersOfOneRecordBringItBackOnce() throws Exception {
    pipeline.put(letter("both", Topics.ENRICHED, 1_000_000));
    pipeline.put(letter("both", Topics.ENRICHED, 1_000_000));

    pipeline.awaitLetters("both", 2); // behind those that the sink has not committed yet

    Run list = pipeline.run("dlq", "list", "--article", "both", "--json");
    Run redrive = pipeline.run("dlq", "redrive", "--article", "both");

    assertThat(list.out()).contains("\"letters\":2,\"records\":1,");

    assertThat(redrive.out()).isEqualTo("1 letter sent back; 1 had been sent back before\n");
    assertThat(pipeline.records(Topics.ENRICHED, "both", "(none)")).hasSize(1);
  }

  private static List<String> list(String... options) {
    String[] arguments =
        Stream.concat(Stream.of("dlq", "list", "--article", "foreign"), Stream.of(options))
            .toArray(String[]::new);
    return pipeline.run(arguments).out().lines().toList();
  }

  private static ProducerRecord<byte[], byte[]> letter(String key, String topic, long offset) {
    var letter =
        new ProducerRecord<>(Topics.DEAD_LETTERS, key.getBytes(UTF_8), key.getBytes(UTF_8));
    letter
        .headers()
        .add(DeadLetterHeaders.STEP, "write-files".getBytes(UTF_8))
        .add(DeadLetterHeaders.TOPIC, topic.getBytes(UTF_8))
        .add(DeadLetterHeaders.PARTITION, "0".getBytes(UTF_8))
        .add(DeadLetterHeaders.OFFSET, Long.toString(offset).getBytes(UTF_8));
    return letter;
  }
}
