package dev.claimstream.sink;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Writers of one partition, on a disk that can lose its power. */
abstract class FileProtocol {

  static final long END = 24;
  static final int STEPS = countSteps();
  final ModelDisk disk = new ModelDisk();
  final Published published = new Published(disk, Writer.ROOT);

  static int countSteps() {
    var disk = new StepDisk(new ModelDisk(), step -> {});
    writeAll(new Writer(disk), END);
    return disk.steps();
  }

  static void writeAll(Writer writer, long end) {
    try {
      writer.writeAll(end);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void recover(Writer writer) {
    try {
      writer.files().recover();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
