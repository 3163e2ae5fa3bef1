package dev.claimstream.itest.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;

/**
 * The disk of the files has no more room: the sink ends with an error that says so, each time, and
 * goes on when there is room.
 */
record FullDisk() implements Fault {

  private static final int NO_ROOM = 3;
  private static final int ATTEMPTS = 2;

  @Override
  public String name() {
    return "no room on the disk of the files";
  }

  @Override
  public void prepare(World world) throws Exception {
    String folder = Files.createDirectories(world.files()).toString();
    assumeThat(mount("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", folder))
        .as("left out: this user may not mount a small disk")
        .isTrue();
    world.closeLater(() -> mount("umount", "--lazy", folder));
  }

  @Override
  public int strike(World world) throws Exception {
    Service sink = world.service("sink-1");
    sink.failsOnPurpose();
    for (int i = 0; i < ATTEMPTS; i++) {
      world.await("the sink to end", () -> !sink.process().process().isAlive());
      assertThat(sink.process().process().exitValue()).isEqualTo(NO_ROOM);
      assertThat(sink.process().hasSaid("its disk has room")).isTrue();
      if (i == ATTEMPTS - 1) {
        Host.run("mount", "-o", "remount,size=2g", world.files().toString());
      }
      sink.start();
      if (i < ATTEMPTS - 1) {
        sink.failsOnPurpose();
      }
    }
    return ATTEMPTS;
  }

  private static boolean mount(String... command) {
    try {
      Host.run(command);
      return true;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
