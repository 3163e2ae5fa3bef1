package dev.claimstream.app;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C or TERM. The JVM ends when its shutdown hooks return, so this hook asks the command to
 * stop and then waits until the command has closed, or its patience is over.
 */
final class StopSignal implements AutoCloseable {

  /** Longer than any service gives itself, shorter than what comes after TERM waits to kill. */
  static final Duration PATIENCE = Duration.ofSeconds(15);

  /** What the JVM says to who registers a hook while it ends. */
  private static final String TOO_LATE = "Shutdown in progress";

  private final CompletableFuture<Void> requested = new CompletableFuture<>();
  private final List<Runnable> actions = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  private StopSignal() {}

  /** Begins to listen. Close it as the last thing of the command. */
  static StopSignal listen() {
    var signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(new Thread(signal::stopAndWait, "stop-signal"));
    return signal;
  }

  /**
   * Whether something failed only because the JVM is ending: libraries that would register a
   * shutdown hook of their own are told that it is too late, even while their classes load.
   */
  static boolean isCauseOf(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (String.valueOf(t.getMessage()).contains(TOO_LATE)) {
        return true;
      }
    }
    return false;
  }

  boolean isRequested() {
    return requested.isDone();
  }

  /**
   * Waits until the command is asked to stop, or the service that it runs has ended by itself.
   *
   * @throws java.util.concurrent.CompletionException with what made the service fail
   */
  void awaitOrEndOf(CompletableFuture<?> service) {
    CompletableFuture.anyOf(requested, service).join();
  }

  /** Has something run, on another thread, when the command is asked to stop. */
  void onRequest(Runnable action) {
    actions.add(action);
  }

  /** The command has closed in good order; the JVM may end. */
  @Override
  public void close() {
    closed.countDown();
  }

  /** Asks the command to stop. */
  void request() {
    requested.complete(null);
    actions.forEach(Runnable::run);
  }

  private void stopAndWait() {
    request();
    try {
      boolean inOrder = closed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (!inOrder) {
        System.err.println("claimstream: did not close within " + PATIENCE.toSeconds() + " s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
