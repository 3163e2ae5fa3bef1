package dev.claimstream.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.claimstream.app.LocalPipeline;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.PublishedClaim;
import dev.claimstream.schemas.Topics;
import dev.claimstream.sink.PlainJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.generic.IndexedRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The seed article goes in, and what comes out in the topics and in the files is the golden output,
 * byte for byte. {@code seeds/regenerate} writes the golden output anew.
 */
class SeedGoldenTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final boolean REGENERATE = Boolean.getBoolean("golden.regenerate");

  @Test
  void theSeedArticleGivesTheGoldenOutputTwice(@TempDir Path one, @TempDir Path other)
      throws Exception {
    Output first = run(one);
    if (REGENERATE) {
      Files.createDirectories(Seed.GOLDEN_ENRICHED.getParent());
      Files.writeString(Seed.GOLDEN_ENRICHED, first.enriched());
      Files.writeString(Seed.GOLDEN_CLAIMS, first.claims());
    }

    Output second = run(other);

    assertThat(first.enriched()).isEqualTo(Seed.read(Seed.GOLDEN_ENRICHED));
    assertThat(first.claims()).isEqualTo(Seed.read(Seed.GOLDEN_CLAIMS));
    assertThat(first.files()).isEqualTo(first.enriched());
    assertThat(second).isEqualTo(first);
  }

  /** What came out of one run. */
  private record Output(String enriched, String claims, String files) {}

  private static Output run(Path folder) throws IOException {
    try (LocalRun run = LocalRun.start(folder, 1)) {
      run.ingest(Seed.text());
      int paragraphs = Seed.paragraphs().size();
      try (LocalPipeline pipeline = run.pipeline()) {
        await().atMost(PATIENCE).until(() -> run.content(Topics.ENRICHED).size() == paragraphs);
        long claims = claimsOf(run.enriched());
        await().atMost(PATIENCE).until(() -> run.content(Topics.CLAIMS).size() == claims);
        await()
            .atMost(PATIENCE)
            .until(() -> pipeline.sink().counts().recordsWritten() == paragraphs);
      }
      List<EnrichedParagraph> enriched = run.enriched();
      List<PublishedClaim> claims = run.claims();
      assertThat(run.content(Topics.DEAD_LETTERS).size()).isZero();
      return new Output(lines(enriched), lines(claims), PublishedFiles.in(run.files()).text());
    }
  }

  private static long claimsOf(List<EnrichedParagraph> enriched) {
    return enriched.stream().mapToLong(p -> p.getClaims().size()).sum();
  }

  private static String lines(List<? extends IndexedRecord> records) {
    return records.stream().map(r -> PlainJson.of(r) + "\n").collect(Collectors.joining());
  }
}
