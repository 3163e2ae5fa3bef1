package dev.claimstream.enrich;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A folder that one process at a time may work in. It is asked for before anything in the folder is
 * touched, since Kafka finds out late, and says so in a stack trace.
 */
public final class FolderLock implements AutoCloseable {

  private final FileChannel file;

  private FolderLock(FileChannel file) {
    this.file = file;
  }

  /**
   * Makes the folder when it is missing, and takes it until it is given back or the process ends.
   *
   * @param folder to work in
   * @param name of the lock in it
   * @throws UncheckedIOException in words for a user, when another has it or it cannot be used
   */
  public static FolderLock take(Path folder, String name) {
    try {
      Files.createDirectories(folder);
      FileChannel file =
          FileChannel.open(
              folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (isTaken(file)) {
        file.close();
        throw new FileSystemException(
            folder.toString(), null, "another process uses it; end that one or choose another");
      }
      return new FolderLock(file);
    } catch (IOException e) {
      throw new UncheckedIOException("can't use folder " + folder + ": " + words(e), e);
    }
  }

  /** By another process, or by another part of this one. */
  private static boolean isTaken(FileChannel file) throws IOException {
    try {
      return file.tryLock() == null;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }

  private static String words(IOException e) {
    if (e instanceof FileAlreadyExistsException) {
      return "it is a file";
    }
    return e instanceof FileSystemException system && system.getReason() != null
        ? system.getReason()
        : e.toString();
  }

  /** Gives the folder back; the lock's file stays, so that nobody locks a deleted one. */
  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
