package dev.claimstream.itest.faults;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Sees files at the moment when they appear in a folder. */
record Appearance(WatchService events) implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 60;

  /** From now on. */
  static Appearance in(Path folder) throws IOException {
    Files.createDirectories(folder);
    WatchService events = folder.getFileSystem().newWatchService();
    folder.register(events, ENTRY_CREATE);
    return new Appearance(events);
  }

  /** Returns as soon as there is a file whose name ends so. */
  void await(String ending) throws InterruptedException {
    while (true) {
      @Nullable WatchKey key = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (key == null) {
        throw new IllegalStateException("no file *" + ending + " in " + PATIENCE_SECONDS + " s");
      }
      for (WatchEvent<?> event : key.pollEvents()) {
        if (String.valueOf(event.context()).endsWith(ending)) {
          return;
        }
      }
      key.reset();
    }
  }

  @Override
  public void close() throws IOException {
    events.close();
  }
}
