package dev.claimstream.sink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.sink.StepDisk.Killed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A writer may end at any step: nothing is lost or repeated. */
class KilledWriterTest extends FileProtocol {

  /** How a process can end. */
  enum End {
    KILLED,
    POWER_LOST,
    POWER_LOST_WITH_NAMES_KEPT;

    void of(ModelDisk disk) {
      switch (this) {
        case KILLED -> {}
        case POWER_LOST -> disk.losePower();
        case POWER_LOST_WITH_NAMES_KEPT -> disk.losePowerButNotNames();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void losesAndRepeatsNothingWhereverTheProcessEnds(End end) throws IOException {
    for (int step = 0; step < STEPS; step++) {
      // Given a process that ends before this step
      var survivor = new ModelDisk();
      writeAllUnlessKilled(StepDisk.killing(survivor, step));
      end.of(survivor);

      // When another takes over, whose files are of other sizes
      new Writer(survivor, 3).writeAll(END);

      // Then every record is there once, and what the first one left is gone
      var seen = new Published(survivor, Writer.ROOT);
      seen.requireAllUpTo(END);
      new Writer(survivor).files().recover();
      assertThat(seen.staged()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void losesAndRepeatsNothingInWhateverFormat(FilesFormat format) throws IOException {
    boolean killed = true;
    for (int step = 0; killed; step++) {
      // Given a process that loses its power before this step
      var survivor = new ModelDisk();
      try {
        writeAll(new Writer(StepDisk.killing(survivor, step), format, 9), END);
        killed = false;
      } catch (Killed e) {
        survivor.losePower();
      }

      // When another takes over, which writes files of another format
      FilesFormat other = step % 2 == 0 ? FilesFormat.PARQUET : FilesFormat.NDJSON;
      writeAll(new Writer(survivor, other, 7), END);

      // Then every record is there once
      new Published(survivor, Writer.ROOT).requireAllUpTo(END);
    }
  }

  @Test
  void losesAndRepeatsNothingWhenTheOneThatTakesOverIsKilledToo() throws IOException {
    for (int first = 0; first < STEPS; first += 3) {
      for (int second = 0; second < 40; second++) {
        // Given two processes, one after the other, each killed at some step
        var survivor = new ModelDisk();
        writeAllUnlessKilled(StepDisk.killing(survivor, first));
        survivor.losePower();
        writeAllUnlessKilled(StepDisk.killing(survivor, second));
        survivor.losePower();

        // When a third takes over, then every record is there once
        new Writer(survivor, 3).writeAll(END);
        new Published(survivor, Writer.ROOT).requireAllUpTo(END);
      }
    }
  }

  @Test
  void worksOnTheRealFileSystemToo(@TempDir Path root) throws IOException {
    long end = 5; // one full file, and a second one
    boolean killed = true;
    for (int step = 0; killed; step++) {
      // Given a process that is killed before this step, on this machine's disk
      Path folder = root.resolve("step/" + step);
      try {
        writeAll(realWriter(StepDisk.killing(new LocalDisk(), step), folder), end);
        killed = false;
      } catch (Killed e) {
        killed = true;
      }

      // When another takes over, then every record is there once
      writeAll(realWriter(new LocalDisk(), folder), end);
      new Published(new LocalDisk(), folder).requireAllUpTo(end);
    }
  }

  private static Writer realWriter(Disk disk, Path folder) throws IOException {
    var writer =
        new Writer(
            disk,
            folder,
            Writer.TOPIC_ID,
            new RollPolicy(1 << 20, Writer.MAX_RECORDS, Duration.ofMinutes(1)));
    writer.prepare();
    return writer;
  }

  private static void writeAllUnlessKilled(Disk disk) {
    try {
      writeAll(new Writer(disk), END);
    } catch (Killed e) {
      // as it should be
    }
  }
}
