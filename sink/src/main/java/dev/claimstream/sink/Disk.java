package dev.claimstream.sink;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * What the file protocol asks of a file system, one method a step, so that a test can stop the
 * protocol before any of them.
 */
interface Disk {

  /** Makes a folder and those above it; one that is there already is fine. */
  void createFolders(Path folder) throws IOException;

  /** Opens a new file for writing; fails when the name is taken. */
  Output create(Path file) throws IOException;

  /**
   * Gives a file a second name, all at once.
   *
   * @return false when the name is taken, and then nothing has changed
   * @throws java.nio.file.NoSuchFileException when the file isn't there
   */
  boolean link(Path file, Path name) throws IOException;

  /**
   * Gives a file another name, all at once.
   *
   * @throws java.nio.file.NoSuchFileException when the file isn't there
   */
  void rename(Path file, Path name) throws IOException;

  /** Returns when the names in a folder would survive a loss of power. */
  void forceFolder(Path folder) throws IOException;

  boolean exists(Path file);

  byte[] read(Path file) throws IOException;

  /** The files in a folder, in no order. */
  List<Path> list(Path folder) throws IOException;

  /** Removes a name; one that isn't there is fine. */
  void delete(Path file) throws IOException;

  /** A file being written. */
  abstract class Output extends OutputStream {

    /** Returns when what has been written would survive a loss of power. */
    abstract void force() throws IOException;
  }
}
