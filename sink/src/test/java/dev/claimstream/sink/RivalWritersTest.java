package dev.claimstream.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Several writers may believe to own a partition: nothing is lost or repeated. */
class RivalWritersTest extends FileProtocol {

  @Test
  void losesAndRepeatsNothingWhenAnotherWriterComesInAtAnyStep() throws IOException {
    for (int step = 0; step < STEPS; step++) {
      for (int otherEnd = 1; otherEnd <= END; otherEnd += 5) {
        // Given a process that sleeps before this step, while another owns the partition
        var shared = new ModelDisk();
        long until = otherEnd;
        Disk sleeping =
            StepDisk.interrupted(shared, step, () -> writeAll(new Writer(shared), until));

        // When it wakes up and goes on as if nothing had been
        new Writer(sleeping).writeAll(END);

        // Then every record is there once all the same
        new Published(shared, Writer.ROOT).requireAllUpTo(END);
      }
    }
  }

  @Test
  void losesAndRepeatsNothingWhenAZombieStartsWhileTheOwnerIsAtAnyStep() throws IOException {
    for (int step = 0; step < STEPS; step++) {
      // Given an owner at some step, while a zombie takes the partition over and publishes nothing
      var shared = new ModelDisk();
      var zombie = new Writer(shared);
      Disk owners =
          StepDisk.interrupted(
              shared,
              step,
              () -> {
                recover(zombie);
                takeSome(zombie);
              });

      // When the owner goes on to its end, and the zombie publishes only then
      new Writer(owners).writeAll(END);
      zombie.files().publish();

      // Then every record is there once; to the end, or beyond if the zombie came after all that
      new Published(shared, Writer.ROOT).requireAllUpTo(Math.max(END, zombie.files().nextOffset()));
    }
  }

  @Test
  void losesAndRepeatsNothingWhenSeveralWriteSideBySide() throws Exception {
    for (long seed = 0; seed < 100; seed++) {
      // Given three processes that all believe to own the partition
      var shared = new ModelDisk();
      var sideBySide = new SideBySide(new Random(seed));

      // When each does a step now and a step then, in an order that only chance knows
      sideBySide.run(3, shared, disk -> new Writer(disk).writeAll(END));

      // Then every record is there once
      new Published(shared, Writer.ROOT).requireAllUpTo(END);
    }
  }

  @Test
  void refusesASecondFileOfTheSameStretch() throws IOException {
    // Given two processes that both believe to own the partition, and have read the same records
    var owner = new Writer(disk);
    var zombie = new Writer(disk);
    recover(zombie);
    takeSome(zombie);
    owner.writeAll(2);

    // When the zombie publishes
    Publication refused = zombie.files().publish();

    // Then it is refused, and when it looks again it finds where the owner's files end
    assertThat(refused).isEqualTo(new Publication.Refused(new FileName("news.enriched", 0, 0)));
    published.requireAllUpTo(2);
    assertThat(zombie.files().recover()).isEqualTo(2);
  }

  /** Reads three offsets on from where its files end, and publishes nothing. */
  private static void takeSome(Writer writer) {
    try {
      long offset = writer.files().nextOffset();
      for (int i = 0; i < 3; i++) {
        writer.take(offset + i);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
