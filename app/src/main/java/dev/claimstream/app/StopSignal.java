package dev.claimstream.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C or TERM. The JVM ends when its shutdown hooks return, so this hook asks the command to
 * stop and then waits until the command has closed, or its patience is over.
 */
final class StopSignal implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(25);

  private final CountDownLatch requested = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stopAndWait, "stop-signal");

  private StopSignal() {}

  /** Begins to listen; close it as the last thing of the command. */
  static StopSignal listen() {
    var signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(signal.hook);
    return signal;
  }

  boolean requested() {
    return requested.getCount() == 0;
  }

  /** Asks the command to stop, as the signal does. */
  void request() {
    requested.countDown();
  }

  /** Returns when the command is asked to stop. */
  void await() throws InterruptedException {
    requested.await();
  }

  /** Returns when the command is asked to stop or the time is over; true in the first case. */
  boolean await(Duration atMost) throws InterruptedException {
    return requested.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The command has closed in good order; the JVM may end. */
  @Override
  public void close() {
    closed.countDown();
  }

  private void stopAndWait() {
    request();
    try {
      closed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
