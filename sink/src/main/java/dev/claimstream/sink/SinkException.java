package dev.claimstream.sink;

/** The sink can't go on. The message says what failed, where, and what to do about it. */
public final class SinkException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SinkException(String message) {
    super(message);
  }

  SinkException(String message, Throwable cause) {
    super(message, cause);
  }
}
