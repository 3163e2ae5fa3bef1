package dev.claimstream.enrich;

import static dev.claimstream.enrich.EnrichDriver.header;
import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.schemas.DeadLetterHeaders;
import java.nio.file.Path;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.io.TempDir;

/** The enrich topology, and the letters that come out of it. */
abstract class EnrichLetters {

  @TempDir Path stateDir;

  static TestRecord<byte[], byte[]> onlyLetter(EnrichDriver driver, LetterReason reason) {
    var letters = driver.letters();
    assertThat(letters).hasSize(1);
    assertThat(header(letters.get(0), DeadLetterHeaders.STEP)).isEqualTo(reason.step());
    assertThat(driver.counters.counts().letters()).containsEntry(reason, 1L);
    assertThat(driver.counters.counts().deadLetters()).isEqualTo(1);
    return letters.get(0);
  }

  EnrichDriver driver(Enrichment enrichment) {
    return new EnrichDriver(EnrichConfig.defaults().withStateDir(stateDir), enrichment);
  }
}
