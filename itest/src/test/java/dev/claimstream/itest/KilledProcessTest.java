package dev.claimstream.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.claimstream.schemas.Claim;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.Paragraph;
import dev.claimstream.schemas.Topics;
import dev.claimstream.sink.PlainJson;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The services as processes of their own, killed at work and started again. */
class KilledProcessTest {

  /** So that the group misses a killed member soon. */
  private static final String SESSION = "--kafka=session.timeout.ms=6000";

  private static final String HEARTBEAT = "--kafka=heartbeat.interval.ms=1000";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int ARTICLES = 200;
  private static final int STOPPED_BY_TERM = 143;

  @Test
  void enrichAndSinkThatAreKilledAtWorkLoseAndRepeatNothing(@TempDir Path folder) throws Exception {
    try (LocalRun run = LocalRun.start(folder, 2)) {
      // Given both at work on many articles
      int paragraphs = (int) run.ingest(Seed.text(), ARTICLES).paragraphs();
      try (Child enrich = enrich(run, "first");
          Child sink = sink(run, "first")) {
        await().atMost(PATIENCE).until(() -> run.content(Topics.CLAIMS).size() > 0);

        // When they are killed in the middle of it
        enrich.kill();
        sink.kill();
      }
      assertThat(run.content(Topics.ENRICHED).size()).isBetween(1, paragraphs - 1);

      // And started again
      try (Child enrich = enrich(run, "second");
          Child sink = sink(run, "second")) {
        await()
            .atMost(PATIENCE)
            .until(() -> PublishedFiles.in(run.files()).lines().size() >= paragraphs);
        List<String> expected = claims(run.enriched());
        await().atMost(PATIENCE).until(() -> run.content(Topics.CLAIMS).size() >= expected.size());
        assertThat(enrich.stop()).isEqualTo(STOPPED_BY_TERM);
        assertThat(sink.stop()).isEqualTo(STOPPED_BY_TERM);
      }

      // Then each paragraph and each claim has come out once, into topics and files
      List<EnrichedParagraph> enriched = run.enriched();
      assertThat(enriched.stream().map(p -> id(p.getParagraph())))
          .hasSize(paragraphs)
          .doesNotHaveDuplicates();
      assertThat(run.claimIds()).containsExactlyInAnyOrderElementsOf(claims(enriched));
      assertThat(PublishedFiles.in(run.files()).lines())
          .containsExactlyInAnyOrderElementsOf(enriched.stream().map(PlainJson::of).toList());

      // And verify says so
      assertThat(Agreement.of(run.cluster(), run.files()).differences()).isEmpty();
    }
  }

  private static Child enrich(LocalRun run, String log) throws IOException {
    return Child.start(
        run.cluster(),
        run.folder().resolve("enrich-" + log + ".log"),
        "enrich",
        "--state-dir=" + run.folder().resolve("state"),
        SESSION,
        HEARTBEAT);
  }

  private static Child sink(LocalRun run, String log) throws IOException {
    return Child.start(
        run.cluster(),
        run.folder().resolve("sink-" + log + ".log"),
        "sink",
        "--dir=" + run.files(),
        "--roll-age=1s",
        SESSION,
        HEARTBEAT);
  }

  private static String id(Paragraph paragraph) {
    return paragraph.getArticleId() + "/" + paragraph.getIndex();
  }

  private static List<String> claims(List<EnrichedParagraph> enriched) {
    return enriched.stream().flatMap(p -> p.getClaims().stream()).map(Claim::getClaimId).toList();
  }
}
