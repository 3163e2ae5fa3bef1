package dev.claimstream.enrich;

/** The enrich service cannot start, or has stopped. The message says why and what to do. */
public final class EnrichException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public EnrichException(String message) {
    super(message);
  }

  public EnrichException(String message, Throwable cause) {
    super(message, cause);
  }
}
