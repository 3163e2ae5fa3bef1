package dev.claimstream.enrich;

import static dev.claimstream.enrich.Articles.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many stores in one process, as one process has that works on many partitions. */
class StoreMemoryTest {

  private static final int STORES = 6;
  private static final int ARTICLES = 24;

  /** All stores together are given twice their bound, each less than it. */
  private static final String TEXT =
      "word ".repeat((int) (2 * StoreMemory.MOST_BYTES / (STORES * ARTICLES) / "word ".length()));

  @TempDir Path folder;

  private final List<EnrichDriver> partitions = new ArrayList<>();

  @AfterEach
  void close() {
    partitions.forEach(EnrichDriver::close);
  }

  @Test
  void allStoresHaveOneBound() {
    for (int i = 0; i < STORES; i++) {
      partitions.add(new EnrichDriver(folder.resolve("partition-" + i), AssemblyConfig.defaults()));
    }
    for (EnrichDriver partition : partitions) {
      for (int i = 0; i < ARTICLES; i++) {
        partition.send(paragraph("article-" + i, "r1", 0, false, TEXT));
      }
    }
    assertThat(partitions)
        .allSatisfy(p -> assertThat(p.stored()).isEqualTo(ARTICLES))
        .allSatisfy(
            p -> assertThat(p.measured("block-cache-capacity")).isEqualTo(StoreMemory.MOST_BYTES))
        .allSatisfy(
            p ->
                assertThat(p.measured("block-cache-usage"))
                    .isPositive()
                    .isLessThanOrEqualTo(StoreMemory.MOST_BYTES));
    assertThat(partitions.stream().mapToDouble(p -> p.measured("size-all-mem-tables")).sum())
        .isPositive()
        .isLessThanOrEqualTo(StoreMemory.MOST_BYTES);
  }
}
