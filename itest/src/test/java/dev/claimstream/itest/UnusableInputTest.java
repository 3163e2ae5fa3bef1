package dev.claimstream.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.claimstream.app.LocalPipeline;
import dev.claimstream.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnusableInputTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final byte[] KEY = "key".getBytes(StandardCharsets.UTF_8);
  private static final byte[] FOREIGN = "not a paragraph".getBytes(StandardCharsets.UTF_8);

  @Test
  void bytesThatAreNotOursGoToDeadLettersAndTheStreamGoesOn(@TempDir Path folder) throws Exception {
    try (LocalRun run = LocalRun.start(folder, 1);
        LocalPipeline pipeline = run.pipeline()) {
      // Given foreign bytes where paragraphs and enriched paragraphs are expected
      run.putBytes(Topics.PARAGRAPHS, KEY, FOREIGN);
      run.putBytes(Topics.ENRICHED, KEY, FOREIGN);

      // When an article comes behind them
      run.ingest(Seed.text());

      // Then it passes through, and the bytes are dead letters: one from enrich, and one from each
      // part of the sink
      int paragraphs = Seed.paragraphs().size();
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                assertThat(run.content(Topics.ENRICHED).size()).isEqualTo(paragraphs + 1);
                assertThat(run.content(Topics.CLAIMS).records()).hasSize(Seed.goldenClaims());
                assertThat(pipeline.sink().counts().recordsWritten()).isEqualTo(paragraphs);
                assertThat(run.content(Topics.DEAD_LETTERS).records())
                    .hasSize(3)
                    .allSatisfy(
                        letter -> {
                          assertThat(letter.key()).isEqualTo(KEY);
                          assertThat(letter.value()).isEqualTo(FOREIGN);
                        });
              });
    }
  }
}
