package dev.claimstream.sink;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;

/** Does something before each step that another disk is asked for: counts, kills, interferes. */
final class StepDisk implements Disk {

  /** The process is killed: nothing that it still does has an effect. */
  static final class Killed extends Error {

    private static final long serialVersionUID = 1L;
  }

  private final Disk disk;
  private final IntConsumer beforeStep;
  private int steps;

  /**
   * A disk that asks first.
   *
   * @param beforeStep called with the number of the step, from 0
   */
  StepDisk(Disk disk, IntConsumer beforeStep) {
    this.disk = disk;
    this.beforeStep = beforeStep;
  }

  /** Kills the process before a step. */
  static StepDisk killing(Disk disk, int atStep) {
    return new StepDisk(
        disk,
        step -> {
          if (step >= atStep) {
            throw new Killed();
          }
        });
  }

  /** Lets something else happen before a step. */
  static StepDisk interrupted(Disk disk, int atStep, Runnable other) {
    return new StepDisk(
        disk,
        step -> {
          if (step == atStep) {
            other.run();
          }
        });
  }

  /** How many steps there were. */
  int steps() {
    return steps;
  }

  private void step() {
    beforeStep.accept(steps++);
  }

  @Override
  public void createFolders(Path folder) throws IOException {
    step();
    disk.createFolders(folder);
  }

  @Override
  public Output create(Path file) throws IOException {
    step();
    Output output = disk.create(file);
    return new Output() {

      @Override
      void force() throws IOException {
        step();
        output.force();
      }

      @Override
      public void write(int b) throws IOException {
        step();
        output.write(b);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        output.write(bytes, offset, length / 2); // a kill may leave half of it
        step();
        output.write(bytes, offset + length / 2, length - length / 2);
      }

      @Override
      public void close() throws IOException {
        output.close();
      }
    };
  }

  @Override
  public boolean link(Path file, Path name) throws IOException {
    step();
    return disk.link(file, name);
  }

  @Override
  public void rename(Path file, Path name) throws IOException {
    step();
    disk.rename(file, name);
  }

  @Override
  public void forceFolder(Path folder) throws IOException {
    step();
    disk.forceFolder(folder);
  }

  @Override
  public boolean exists(Path file) {
    return disk.exists(file);
  }

  @Override
  public byte[] read(Path file) throws IOException {
    step();
    return disk.read(file);
  }

  @Override
  public List<Path> list(Path folder) throws IOException {
    step();
    return disk.list(folder);
  }

  @Override
  public void delete(Path file) throws IOException {
    step();
    disk.delete(file);
  }
}
