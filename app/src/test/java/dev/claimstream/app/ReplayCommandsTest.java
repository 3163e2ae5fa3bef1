package dev.claimstream.app;

import static dev.claimstream.app.RunningPipeline.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.claimstream.app.replay.ParagraphReplay;
import dev.claimstream.app.replay.ReplayPlan;
import dev.claimstream.app.replay.ReplayResult;
import dev.claimstream.app.replay.Selection;
import dev.claimstream.schemas.RegistryClient;
import dev.claimstream.schemas.ReplayHeaders;
import dev.claimstream.schemas.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles go through the pipeline once more, and what comes out is compared. */
class ReplayCommandsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

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
  void aReplayedArticleComesOutOnceMoreForEachReplay() throws Exception {
    pipeline.ingest(
        "twice", "“The bridge is safe,” said Ann Smith.\n\n“It is not,” said Bob Miller.\n");
    pipeline.awaitEnriched("twice", "(none)", 2);

    Run one = pipeline.run("replay", "--article", "twice", "--id", "one");
    Run oneAgain = pipeline.run("replay", "--article", "twice", "--id", "one");
    Run two = pipeline.run("replay", "--article", "twice", "--id", "two");

    assertThat(one.out()).isEqualTo("1 article, 2 paragraphs sent again as replay one\n");
    assertThat(oneAgain.code()).isEqualTo(ExitCode.OK);
    assertThat(two.code()).isEqualTo(ExitCode.OK);
    List<ConsumerRecord<byte[], byte[]>> last = pipeline.awaitEnriched("twice", "two", 2);
    // Two came after one in the same partition, so all of one is there.
    assertThat(pipeline.enriched("twice", "one")).hasSize(2);
    var originals = pipeline.records(Topics.PARAGRAPHS, "twice", "(none)");
    assertThat(last)
        .extracting(found -> header(found, ReplayHeaders.ORIGINAL))
        .containsExactlyElementsOf(
            originals.stream()
                .map(o -> ReplayHeaders.position(o.topic(), o.partition(), o.offset()))
                .toList());
    assertThat(pipeline.records(Topics.PARAGRAPHS, "twice", "two"))
        .extracting(ConsumerRecord::value)
        .containsExactlyElementsOf(originals.stream().map(ConsumerRecord::value).toList());
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                pipeline.all(Topics.CLAIMS).stream()
                        .filter(claim -> header(claim, ReplayHeaders.REPLAY).equals("two"))
                        .count()
                    == 2);
  }

  @Test
  void aRangeThatCutsAnArticleTakesTheWholeOfItAndOtherReplaysAreLeftAlone() throws Exception {
    pipeline.ingest("cut", "First.\n\nSecond.\n\nThird.\n");
    ConsumerRecord<byte[], byte[]> second =
        pipeline.records(Topics.PARAGRAPHS, "cut", "(none)").get(1);
    pipeline.run("replay", "--article", "cut", "--id", "before");

    Run range =
        pipeline.run(
            "replay",
            "--partition=" + second.partition(),
            "--offsets=" + second.offset() + ".." + second.offset(),
            "--id=range");
    Run tooEarly = pipeline.run("replay", "--to", "2020-01-01", "--dry-run");
    Run recent = pipeline.run("replay", "--from", "1h", "--article", "cut", "--dry-run");
    Run replays = pipeline.run("replay", "--article", "cut", "--replays", "--dry-run");

    assertThat(range.out()).isEqualTo("1 article, 3 paragraphs sent again as replay range\n");
    assertThat(range.err()).contains("passed over 3 records that came from replays");
    assertThat(tooEarly.out()).isEqualTo("0 articles, 0 paragraphs would be sent again\n");
    assertThat(recent.out()).isEqualTo("1 article, 3 paragraphs would be sent again\n");
    assertThat(replays.out()).isEqualTo("1 article, 9 paragraphs would be sent again\n");
    assertThat(pipeline.records(Topics.PARAGRAPHS, "cut", "range")).hasSize(3);
  }

  @Test
  void aReplayThatIsBrokenOffSaysHowFarItCameAndIsCompletedUnderItsId() throws Exception {
    pipeline.ingest("slow", "First.\n\nSecond.\n\nThird.\n");
    var selection =
        new Selection(
            Set.of("slow"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    var plan = new ReplayPlan("slow", selection, false, OptionalDouble.of(0.001), false);
    var topic = Topics.using(new RegistryClient(pipeline.cluster().registry())).paragraphs();
    var replay = new ParagraphReplay(topic, plan, soFar -> {});

    CompletableFuture<ReplayResult> running =
        CompletableFuture.supplyAsync(() -> replay.run(pipeline.cluster()));
    await()
        .atMost(PATIENCE)
        .until(() -> pipeline.records(Topics.PARAGRAPHS, "slow", "slow").size() == 1);
    replay.stop();

    assertThat(ReplayCommand.notes(plan, running.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)))
        .containsExactly(
            "broken off after 1 paragraph; the same command with --id slow completes it");
    pipeline.run("replay", "--article", "slow", "--id", "slow");
    assertThat(pipeline.awaitEnriched("slow", "slow", 3)).hasSize(3);
  }

  @Test
  void anArticleThatIsNotThereIsNamedAndTheOthersAreSent() throws Exception {
    pipeline.ingest("there", "First.\n");

    Run run = pipeline.run("replay", "--article=there", "--article=nope", "--dry-run");

    assertThat(run.code()).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(run.out()).isEqualTo("1 article, 1 paragraph would be sent again\n");
    assertThat(run.err())
        .contains("article nope: the topic has no paragraph of it that fits")
        .doesNotContain("article there");
  }

  @Test
  void aReplayNeedsASelectionAndAProperId() {
    assertThat(pipeline.run("replay").code()).isEqualTo(ExitCode.USAGE);
    assertThat(pipeline.run("replay", "--all", "--article", "a").code()).isEqualTo(ExitCode.USAGE);
    assertThat(pipeline.run("replay", "--offsets", "1..2").err()).contains("partition");
    assertThat(pipeline.run("replay", "--partition", "0", "--offsets", "5..2").code())
        .isEqualTo(ExitCode.USAGE);
    assertThat(pipeline.run("replay", "--partition", "7", "--dry-run").err())
        .contains("partitions 0 to 1");
    assertThat(pipeline.run("replay", "--all", "--id", "not an id").err()).contains("not an id");
    assertThat(pipeline.run("replay", "--all", "--id", "-").err())
        .contains("the first a letter or digit, got '-'");
    assertThat(pipeline.run("replay", "--from", "yesterday").err()).contains("2026-03-01T14:30");
  }

  @Test
  void diffTellsAReplayWithOtherRulesFromOneWithTheSame() throws Exception {
    pipeline.ingest("compared", "“The bridge is safe,” said Ann Smith.\n");
    pipeline.awaitEnriched("compared", "(none)", 1);
    pipeline.run("replay", "--article", "compared", "--id", "same-rules");
    pipeline.awaitEnriched("compared", "same-rules", 1);
    pipeline.findEntities(false);
    pipeline.run("replay", "--article", "compared", "--id", "new-rules");
    pipeline.awaitEnriched("compared", "new-rules", 1);
    pipeline.findEntities(true);

    Run same = pipeline.run("diff", "--replay", "same-rules");
    Run other = pipeline.run("diff", "--replay", "same-rules", "--replay", "new-rules");
    Run back = pipeline.run("diff", "--replay", "new-rules", "--replay", "-");

    assertThat(same.code()).isEqualTo(ExitCode.OK);
    assertThat(same.out()).contains("claims:  0 new, 0 gone, 0 changed", "articles: 1 on both");
    assertThat(other.code()).isEqualTo(ExitCode.DIFFERENT);
    assertThat(other.out())
        .startsWith("compared, paragraph 0\n  - entity Ann Smith\n")
        .contains("entities: 0 new, 1 gone, 0 changed");
    assertThat(back.out()).contains("+ entity Ann Smith");
    assertThat(pipeline.run("diff", "--replay", "nobody").err())
        .contains("no record of replay nobody");
    assertThat(pipeline.run("diff", "--replay", "-").code()).isEqualTo(ExitCode.USAGE);
  }
}
