package dev.claimstream.app;

import java.util.function.Supplier;

/** What the user asked for can't be: the message says why, and what would do. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }

  /**
   * Builds a configuration from options.
   *
   * @throws UsageException with the configuration's own words when it refuses a value
   */
  static <T> T unlessValid(Supplier<T> configuration) {
    try {
      return configuration.get();
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }
}
