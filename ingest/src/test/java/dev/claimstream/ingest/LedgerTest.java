package dev.claimstream.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

  @TempDir private Path folder;

  private Ledger open() {
    return Ledger.open(Optional.of(folder.resolve("ledger")));
  }

  private static String line(Ledger ledger, Path file) {
    return ledger.line(file).orElseThrow();
  }

  @Test
  void whatWasPublishedIsKnownAfterARestart() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "The text.");
    Ledger ledger = open();
    ledger.add(line(ledger, file));

    assertThat(open().holds(line(open(), file))).isTrue();
  }

  @Test
  void aFileThatHasChangedIsAnother() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "The text.");
    Ledger ledger = open();
    ledger.add(line(ledger, file));
    Files.writeString(file, "More.", StandardOpenOption.APPEND);

    assertThat(ledger.holds(line(ledger, file))).isFalse();
  }

  @Test
  void aLineThatWasCutOffIsNotTakenForAFileAndDoesNotSpoilTheNext() throws IOException {
    Path first = Files.writeString(folder.resolve("a.txt"), "The text.");
    Path second = Files.writeString(folder.resolve("b.txt"), "Another.");
    Ledger ledger = open();
    String whole = line(ledger, first);
    Files.writeString(folder.resolve("ledger"), whole.substring(0, whole.length() - 3));

    Ledger after = open();
    after.add(line(after, second));

    assertThat(after.holds(whole)).isFalse();
    assertThat(open().holds(line(open(), second))).isTrue();
  }

  @Test
  void withoutAFileNothingIsKept() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "The text.");

    assertThat(Ledger.open(Optional.empty()).line(file)).isEmpty();
  }
}
