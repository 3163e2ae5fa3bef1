package dev.claimstream.app;

/** What the user asked for can't be: the message says why, and what would do. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
