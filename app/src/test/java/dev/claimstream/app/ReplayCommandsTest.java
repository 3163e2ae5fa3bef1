package dev.claimstream.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.claimstream.app.replay.ProducerProperties;
import dev.claimstream.app.replay.TopicScan;
import dev.claimstream.enrich.ArticleEnricher;
import dev.claimstream.enrich.EnrichConfig;
import dev.claimstream.enrich.EnrichedArticle;
import dev.claimstream.enrich.Enrichment;
import dev.claimstream.schemas.DeadLetterHeaders;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.ReplayHeaders;
import dev.claimstream.schemas.TopicSettings;
import dev.claimstream.schemas.Topics;
import dev.claimstream.sink.SinkConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replays, dead letters and their way back, on a running pipeline. */
class ReplayCommandsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ArticleEnricher TAGGER = ArticleEnricher.load();
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;
  private static LocalServices services;
  private static LocalPipeline pipeline;
  private static volatile String broken = "";
  private static volatile boolean newRules;

  @BeforeAll
  static void start() throws Exception {
    services =
        LocalServices.start(
            0,
            0,
            Optional.empty(),
            new TopicSettings(
                2, Optional.empty(), Duration.ofDays(30), TopicSettings.defaults().retention()));
    pipeline =
        LocalPipeline.start(
            services,
            tagger(),
            EnrichConfig.defaults().withStateDir(folder.resolve("state")),
            new SinkConfig(
                SinkConfig.defaults().claims(),
                Optional.empty(),
                SinkConfig.defaults().stopTimeout()));
  }

  @AfterAll
  static void stop() {
    pipeline.close();
    services.close();
  }

  /** The tagger, which breaks on one article, and under new rules finds no entities. */
  private static Enrichment tagger() {
    return (article, assembly) -> {
      if (article.get(0).getArticleId().equals(broken)) {
        throw new IllegalStateException("the tagger broke");
      }
      EnrichedArticle found = TAGGER.enrich(article, assembly);
      return newRules
          ? new EnrichedArticle(
              found.paragraphs().stream()
                  .map(
                      p ->
                          new EnrichedParagraph(
                              p.getParagraph(),
                              List.of(),
                              p.getClaims(),
                              p.getTagger(),
                              p.getAssembly()))
                  .toList(),
              found.defects())
          : found;
    };
  }

  @Test
  void aReplayedArticleComesOutOnceMoreForEachReplay() throws Exception {
    ingest("twice", "“The bridge is safe,” said Ann Smith.\n\n“It is not,” said Bob Miller.\n");
    awaitEnriched("twice", "(none)", 2);

    Run one = run("replay", "--article", "twice", "--id", "one");
    Run oneAgain = run("replay", "--article", "twice", "--id", "one");
    Run two = run("replay", "--article", "twice", "--id", "two");

    assertThat(one.out()).isEqualTo("1 article, 2 paragraphs sent again as replay one\n");
    assertThat(oneAgain.code()).isEqualTo(ExitCode.OK);
    assertThat(two.code()).isEqualTo(ExitCode.OK);
    List<ConsumerRecord<byte[], byte[]>> last = awaitEnriched("twice", "two", 2);
    // Two came after one in the same partition, so all of one is there.
    assertThat(enriched("twice", "one")).hasSize(2);
    var originals = records(Topics.PARAGRAPHS, "twice", "(none)");
    assertThat(last)
        .extracting(found -> header(found, ReplayHeaders.ORIGINAL))
        .containsExactlyElementsOf(
            originals.stream()
                .map(o -> ReplayHeaders.position(o.topic(), o.partition(), o.offset()))
                .toList());
    assertThat(records(Topics.PARAGRAPHS, "twice", "two"))
        .extracting(ConsumerRecord::value)
        .containsExactlyElementsOf(originals.stream().map(ConsumerRecord::value).toList());
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                all(Topics.CLAIMS).stream()
                        .filter(claim -> header(claim, ReplayHeaders.REPLAY).equals("two"))
                        .count()
                    == 2);
  }

  @Test
  void aRangeThatCutsAnArticleTakesTheWholeOfItAndOtherReplaysAreLeftAlone() throws Exception {
    ingest("cut", "First.\n\nSecond.\n\nThird.\n");
    ConsumerRecord<byte[], byte[]> second = records(Topics.PARAGRAPHS, "cut", "(none)").get(1);
    run("replay", "--article", "cut", "--id", "before");

    Run range =
        run(
            "replay",
            "--partition=" + second.partition(),
            "--offsets=" + second.offset() + ".." + second.offset(),
            "--id=range");
    Run tooEarly = run("replay", "--to", "2020-01-01", "--dry-run");
    Run recent = run("replay", "--from", "1h", "--article", "cut", "--dry-run");
    Run replays = run("replay", "--article", "cut", "--replays", "--dry-run");

    assertThat(range.out()).isEqualTo("1 article, 3 paragraphs sent again as replay range\n");
    assertThat(range.err()).contains("passed over 3 records that came from replays");
    assertThat(tooEarly.out()).isEqualTo("0 articles, 0 paragraphs would be sent again\n");
    assertThat(recent.out()).isEqualTo("1 article, 3 paragraphs would be sent again\n");
    assertThat(replays.out()).isEqualTo("1 article, 9 paragraphs would be sent again\n");
    assertThat(records(Topics.PARAGRAPHS, "cut", "range")).hasSize(3);
  }

  @Test
  void aReplayNeedsASelectionAndAProperId() {
    assertThat(run("replay").code()).isEqualTo(ExitCode.USAGE);
    assertThat(run("replay", "--all", "--article", "a").code()).isEqualTo(ExitCode.USAGE);
    assertThat(run("replay", "--offsets", "1..2").err()).contains("partition");
    assertThat(run("replay", "--partition", "0", "--offsets", "5..2").code())
        .isEqualTo(ExitCode.USAGE);
    assertThat(run("replay", "--partition", "7", "--dry-run").err()).contains("partitions 0 to 1");
    assertThat(run("replay", "--all", "--id", "not an id").err()).contains("not an id");
    assertThat(run("replay", "--from", "yesterday").err()).contains("2026-03-01T14:30");
  }

  @Test
  void aLetterComesBackOnceAndARecordThatAlwaysFailsNotForEver() throws Exception {
    byte[] foreign = {'k', 0, (byte) 0xff, 'x'};
    put(new ProducerRecord<>(Topics.PARAGRAPHS, "foreign".getBytes(UTF_8), foreign));
    awaitLetters("foreign", 1);

    // Listed and shown
    Run list = run("dlq", "list", "--article", "foreign");
    assertThat(list.out().lines().skip(1))
        .singleElement()
        .asString()
        .startsWith("read-paragraphs    SerializationException ")
        .containsPattern(" 1 +0 ");
    JsonNode letter = JSON.readTree(list("--each", "--json").get(0));
    String id = letter.path("letter").asText();
    Path raw = folder.resolve("raw");
    Run show = run("dlq", "show", id, "--raw", raw.toString());
    assertThat(show.out())
        .contains("SerializationException", "news.paragraphs-", "000000  6b 00 ff 78 ", "k..x");
    assertThat(Files.readAllBytes(raw)).isEqualTo(foreign);
    assertThat(run("dlq", "show", id, "--raw", raw.toString()).code()).isEqualTo(ExitCode.USAGE);

    // A dry run sends nothing
    Run dry = run("dlq", "redrive", "--article", "foreign", "--dry-run");
    assertThat(dry.out()).isEqualTo("1 letter would be sent back\n");
    assertThat(records(Topics.PARAGRAPHS, "foreign", "(none)")).hasSize(1);

    // Each redrive sends back only the newest letter: the others were sent back before
    for (int redrive = 1; redrive <= 3; redrive++) {
      Run run = run("dlq", "redrive", "--article", "foreign");
      assertThat(run.code()).isEqualTo(ExitCode.OK);
      assertThat(run.out()).startsWith("1 letter sent back");
      awaitLetters("foreign", redrive + 1);
      var sent = records(Topics.PARAGRAPHS, "foreign", "(none)");
      assertThat(sent).hasSize(redrive + 1);
      assertThat(sent.get(redrive).value()).isEqualTo(foreign);
      assertThat(header(sent.get(redrive), ReplayHeaders.REDRIVEN)).isEqualTo("" + redrive);
      assertThat(header(sent.get(redrive), DeadLetterHeaders.STEP)).isEqualTo("(none)");
    }
    Run guarded = run("dlq", "redrive", "--article", "foreign");
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
        run("dlq", "redrive", "--article", "foreign", "--again", "--max-redrives=4", "--limit=2");
    assertThat(again.out()).isEqualTo("2 letters sent back\n");
  }

  @Test
  void anArticleOnWhichTheTaggerBrokeIsTaggedWhenItsLettersAreSentBack() throws Exception {
    broken = "breaks";
    ingest("breaks", "“The bridge is safe,” said Ann Smith.\n\n“It is not,” said Bob Miller.\n");
    awaitLetters("breaks", 2);
    broken = "";

    Run redrive = run("dlq", "redrive", "--step", "tag-article", "--article", "breaks");

    assertThat(redrive.out()).startsWith("2 letters sent back, 2 of them as replay redrive-");
    String replay = redrive.out().strip().replaceAll(".* ", "");
    assertThat(awaitEnriched("breaks", replay, 2))
        .allSatisfy(
            found ->
                assertThat(header(found, ReplayHeaders.ORIGINAL))
                    .startsWith(Topics.DEAD_LETTERS + "-"));
    assertThat(enriched("breaks", "(none)")).isEmpty();
  }

  @Test
  void whatIngestRefusedIsALetterThatIsShownAndHasNoWayBack() throws Exception {
    Path file = Files.writeString(folder.resolve("refused.ndjson"), "{\"id\": \"refused\"}\n");
    assertThat(run("ingest", file.toString()).code()).isEqualTo(ExitCode.INCOMPLETE);

    JsonNode letter =
        JSON.readTree(
            run("dlq", "list", "--each", "--json", "--step", "read-article").out().strip());
    Run show = run("dlq", "show", letter.path("letter").asText());
    Run redrive = run("dlq", "redrive", "--step", "read-article");

    assertThat(letter.path("origin").asText()).isEqualTo(file + ":1");
    assertThat(show.out()).contains("no 'text'", "value\n  {\"id\": \"refused\"}\n");
    assertThat(redrive.code()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(redrive.out()).isEqualTo("0 letters sent back; 1 can't be sent back\n");
  }

  @Test
  void lettersOfOtherTopicsAndWithoutTheirValueStayWhereTheyAre() throws Exception {
    put(letter("elsewhere", "their.topic", 7));
    var omitted = letter("omitted", Topics.ENRICHED, 7);
    omitted.headers().add(DeadLetterHeaders.OMITTED, "99".getBytes(UTF_8));
    put(omitted);

    Run run = run("dlq", "redrive", "--article=elsewhere", "--article=omitted");

    assertThat(run.out()).isEqualTo("0 letters sent back; 2 can't be sent back\n");
    assertThat(run.err()).contains("their.topic is no topic", "too large to be kept");
    assertThat(run("dlq", "redrive").code()).isEqualTo(ExitCode.USAGE);
    assertThat(run("dlq", "show", "0-999999").code()).isEqualTo(ExitCode.USAGE);
    assertThat(run("dlq").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void twoLettersOfOneRecordBringItBackOnce() throws Exception {
    put(letter("both", Topics.ENRICHED, 1_000_000));
    put(letter("both", Topics.ENRICHED, 1_000_000));

    Run redrive = run("dlq", "redrive", "--article", "both");

    assertThat(redrive.out()).isEqualTo("1 letter sent back; 1 had been sent back before\n");
    assertThat(records(Topics.ENRICHED, "both", "(none)")).hasSize(1);
  }

  @Test
  void diffTellsAReplayWithOtherRulesFromOneWithTheSame() throws Exception {
    ingest("compared", "“The bridge is safe,” said Ann Smith.\n");
    awaitEnriched("compared", "(none)", 1);
    run("replay", "--article", "compared", "--id", "same-rules");
    awaitEnriched("compared", "same-rules", 1);
    newRules = true;
    run("replay", "--article", "compared", "--id", "new-rules");
    awaitEnriched("compared", "new-rules", 1);
    newRules = false;

    Run same = run("diff", "--replay", "same-rules");
    Run other = run("diff", "--replay", "same-rules", "--replay", "new-rules");
    Run back = run("diff", "--replay", "new-rules", "--replay", "-");

    assertThat(same.code()).isEqualTo(ExitCode.OK);
    assertThat(same.out()).contains("claims:  0 new, 0 gone, 0 changed", "articles: 1 on both");
    assertThat(other.code()).isEqualTo(ExitCode.DIFFERENT);
    assertThat(other.out())
        .startsWith("compared, paragraph 0\n  - entity Ann Smith\n")
        .contains("entities: 0 new, 1 gone, 0 changed");
    assertThat(back.out()).contains("+ entity Ann Smith");
    assertThat(run("diff", "--replay", "nobody").err()).contains("no record of replay nobody");
    assertThat(run("diff", "--replay", "-").code()).isEqualTo(ExitCode.USAGE);
  }

  private static void ingest(String id, String text) throws Exception {
    Path file = folder.resolve(id + ".txt");
    Files.writeString(file, "---\nid: " + id + "\n---\n" + text);
    assertThat(run("ingest", file.toString()).code()).isEqualTo(ExitCode.OK);
  }

  private static Run run(String... arguments) {
    return Run.inEnvironment(
            "CLAIMSTREAM_BOOTSTRAP", services.cluster().bootstrapServers(),
            "CLAIMSTREAM_REGISTRY", services.cluster().registry().toString())
        .with(arguments);
  }

  private static List<String> list(String... options) {
    String[] arguments =
        Stream.concat(Stream.of("dlq", "list", "--article", "foreign"), Stream.of(options))
            .toArray(String[]::new);
    return run(arguments).out().lines().toList();
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

  private static void put(ProducerRecord<byte[], byte[]> message) throws Exception {
    Map<String, Object> properties = ProducerProperties.of(services.cluster(), "test");
    try (var producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(message).get();
    }
  }

  private static void awaitLetters(String key, int count) {
    await()
        .atMost(PATIENCE)
        .until(() -> records(Topics.DEAD_LETTERS, key, "(any)").size() == count);
  }

  private static List<ConsumerRecord<byte[], byte[]>> awaitEnriched(
      String article, String replay, int count) {
    await().atMost(PATIENCE).until(() -> enriched(article, replay).size() == count);
    return enriched(article, replay);
  }

  private static List<ConsumerRecord<byte[], byte[]>> enriched(String article, String replay) {
    return records(Topics.ENRICHED, article, replay);
  }

  private static List<ConsumerRecord<byte[], byte[]>> records(
      String topic, String key, String replay) {
    return all(topic).stream()
        .filter(found -> found.key() != null && new String(found.key(), UTF_8).equals(key))
        .filter(
            found -> replay.equals("(any)") || header(found, ReplayHeaders.REPLAY).equals(replay))
        .toList();
  }

  private static List<ConsumerRecord<byte[], byte[]>> all(String topic) {
    var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
    try (TopicScan scan = TopicScan.open(services.cluster(), topic)) {
      scan.forEach(found::add);
    }
    return found;
  }

  private static String header(ConsumerRecord<?, ?> found, String name) {
    Header header = found.headers().lastHeader(name);
    return header == null ? "(none)" : new String(header.value(), UTF_8);
  }
}
