package dev.claimstream.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.claimstream.enrich.EnrichService;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.Paragraph;
import dev.claimstream.schemas.Topics;
import dev.claimstream.sink.PlainJson;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void paragraphsInAnyOrderAndAnyNumberOfTimesGiveTheSame(@TempDir Path folder) throws Exception {
    try (LocalRun run = LocalRun.start(folder, 2)) {
      // Given the seed article's paragraphs, mixed up and each of them twice
      List<Paragraph> mixed = new ArrayList<>(Seed.paragraphs());
      mixed.addAll(Seed.paragraphs());
      Collections.shuffle(mixed, new Random(1));
      run.put(mixed);

      try (EnrichService enrich = run.enrich()) {
        await().atMost(PATIENCE).until(() -> enrich.counts().paragraphs() == mixed.size());
      }

      // Then each is there once, and the same as ever
      List<EnrichedParagraph> enriched = run.enriched();
      assertThat(inOrder(enriched)).isEqualTo(Seed.read(Seed.GOLDEN_ENRICHED));
      assertThat(run.content(Topics.DEAD_LETTERS).size()).isZero();
    }
  }

  private static String inOrder(List<EnrichedParagraph> enriched) {
    return enriched.stream()
        .sorted(Comparator.comparing(p -> p.getParagraph().getIndex()))
        .map(p -> PlainJson.of(p) + "\n")
        .collect(Collectors.joining());
  }
}
