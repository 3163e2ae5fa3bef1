package dev.claimstream.app;

import java.util.concurrent.CompletableFuture;

/** Things that start on other threads. */
final class Starting {

  private Starting() {}

  /** Waits until something has started that is no longer wanted, and closes it. */
  static void abandon(CompletableFuture<? extends AutoCloseable> starting, Exception because) {
    try {
      starting.join().close();
    } catch (Exception e) {
      because.addSuppressed(e);
    }
  }
}
