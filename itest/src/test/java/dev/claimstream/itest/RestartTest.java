package dev.claimstream.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.claimstream.enrich.EnrichService;
import dev.claimstream.schemas.Paragraph;
import dev.claimstream.schemas.Topics;
import dev.claimstream.sink.PlainJson;
import dev.claimstream.sink.Sink;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String OTHER_ARTICLE =
      "“It works,” said Ann Smith on Monday.\nShe added that it would be done again.\n";

  @Test
  void aSinkThatIsRestartedGoesOnWithoutLossOrRepeats(@TempDir Path folder) throws Exception {
    try (LocalRun run = LocalRun.start(folder, 2);
        EnrichService enrich = run.enrich()) {
      // Given a sink that has seen one article and is closed
      run.ingest(Seed.text());
      int seed = Seed.paragraphs().size();
      try (Sink sink = run.sink()) {
        await().atMost(PATIENCE).until(() -> sink.counts().recordsWritten() == seed);
        await().atMost(PATIENCE).until(() -> run.claimIds().size() == Seed.goldenClaims());
      }

      // When another article comes while it is down, and it starts again
      run.ingest(OTHER_ARTICLE);
      await().atMost(PATIENCE).until(() -> enrich.counts().enriched() == seed + 2);
      try (Sink sink = run.sink()) {
        await().atMost(PATIENCE).until(() -> sink.counts().recordsWritten() == 2);
        await().atMost(PATIENCE).until(() -> run.claimIds().size() > Seed.goldenClaims());
      }

      // Then every enriched paragraph is in the files once, and every claim in its topic once
      assertThat(Agreement.of(run.cluster(), run.files()).differences()).isEmpty();
    }
  }

  @Test
  void anArticleThatIsHalfThereOutlivesTheLossOfTheStateFolder(@TempDir Path folder)
      throws Exception {
    try (LocalRun run = LocalRun.start(folder, 1)) {
      // Given enrich has read half of an article, and is closed
      List<Paragraph> paragraphs = Seed.paragraphs();
      int half = paragraphs.size() / 2;
      run.put(paragraphs.subList(0, half));
      try (EnrichService enrich = run.enrich()) {
        await().atMost(PATIENCE).until(() -> enrich.counts().paragraphs() == half);
      }
      assertThat(run.content(Topics.ENRICHED).size()).isZero();

      // When it starts again without its folder, and the other half comes
      LocalRun elsewhere = new LocalRun(run.services(), folder.resolve("elsewhere"));
      run.put(paragraphs.subList(half, paragraphs.size()));
      try (EnrichService enrich = elsewhere.enrich()) {
        await().atMost(PATIENCE).until(() -> enrich.counts().enriched() == paragraphs.size());
      }

      // Then the whole article was tagged, as ever
      String enriched =
          run.enriched().stream().map(p -> PlainJson.of(p) + "\n").collect(Collectors.joining());
      assertThat(enriched).isEqualTo(Seed.read(Seed.GOLDEN_ENRICHED));
    }
  }
}
