package dev.claimstream.app.monitor;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A service has not failed.
 *
 * @param ended completes when it ends, with what made it fail
 */
record FailureCheck(CompletableFuture<?> ended) implements Check {

  @Override
  public Optional<String> problem() {
    if (!ended.isCompletedExceptionally()) {
      return Optional.empty();
    }
    try {
      ended.join();
      return Optional.empty();
    } catch (CompletionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      return Optional.of(String.valueOf(cause.getMessage()));
    }
  }
}
