package dev.claimstream.app;

import dev.claimstream.schemas.BrokerException;
import dev.claimstream.schemas.SchemaRegistryException;
import dev.claimstream.schemas.SchemaRegistryException.Reason;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;

/**
 * How long a command waits, from its start on, for a broker, topics, a registry and schemas that
 * are not there yet. Says what it waits for, and in the end fails as if it had not waited.
 */
final class Patience {

  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration SAY_AGAIN_AFTER = Duration.ofSeconds(10);

  private final PrintStream err;
  private final long deadline;

  private Patience(PrintStream err, long deadline) {
    this.err = err;
    this.deadline = deadline;
  }

  /** Begins now. */
  static Patience of(Duration atMost, PrintStream err) {
    return new Patience(err, System.nanoTime() + atMost.toNanos());
  }

  /**
   * Tries something until it succeeds, or fails in a way that waiting does not mend.
   *
   * @throws BrokerException of the last attempt
   * @throws SchemaRegistryException of the last attempt
   */
  <T> T await(Supplier<T> attempt) {
    String said = "";
    long sayAgainAt = 0;
    while (true) {
      RuntimeException failure;
      try {
        return Logs.withQuietNetwork(attempt);
      } catch (BrokerException | SchemaRegistryException e) {
        failure = e;
      }
      long now = System.nanoTime();
      if (now >= deadline || !mayPass(failure)) {
        throw failure;
      }
      String message = String.valueOf(failure.getMessage());
      if (!message.equals(said) || now >= sayAgainAt) {
        long left = Duration.ofNanos(deadline - now).toSeconds();
        err.println("claimstream: waiting, " + left + " s left: " + message);
        said = message;
        sayAgainAt = now + SAY_AGAIN_AFTER.toNanos();
      }
      pauseOrThrow(failure);
    }
  }

  /** Whether what is wrong may come right while a cluster starts up. */
  private static boolean mayPass(RuntimeException failure) {
    if (failure instanceof SchemaRegistryException registry) {
      return registry.reason() == Reason.UNAVAILABLE || registry.reason() == Reason.UNKNOWN;
    }
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof AuthenticationException || t instanceof AuthorizationException) {
        return false;
      }
    }
    return true;
  }

  private static void pauseOrThrow(RuntimeException failure) {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }
}
