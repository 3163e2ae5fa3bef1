package dev.claimstream.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.claimstream.schemas.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFolderTest {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int STOPPED_BY_TERM = 143;

  @Test
  void whatComesIntoAWatchedFolderIsPublishedUntilTheProgramIsStopped(@TempDir Path folder)
      throws Exception {
    Path watched = Files.createDirectory(folder.resolve("watched"));
    Path log = folder.resolve("log");
    try (LocalRun run = LocalRun.start(folder.resolve("run"), 1);
        Child ingest =
            Child.start(run.cluster(), log, "ingest", "--look-every=50ms", "--watch=" + watched)) {
      // Given a file in the folder, and one that comes when that is published
      Files.writeString(watched.resolve("one.txt"), "A first article.\n");
      await().atMost(PATIENCE).until(() -> run.content(Topics.PARAGRAPHS).size() == 1);
      Files.writeString(watched.resolve("two.txt"), "A second article.\n");
      await().atMost(PATIENCE).until(() -> run.content(Topics.PARAGRAPHS).size() == 2);

      // When the program is stopped
      int code = ingest.stop();

      // Then it says what it has done
      assertThat(code).isEqualTo(STOPPED_BY_TERM);
      assertThat(Seed.read(log)).endsWith("2 articles, 2 paragraphs published, 0 refused\n");
    }
  }
}
