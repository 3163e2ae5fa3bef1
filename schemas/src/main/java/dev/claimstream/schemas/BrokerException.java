package dev.claimstream.schemas;

/** The Kafka cluster did not answer, or does not have what is needed. Says what to do. */
public final class BrokerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BrokerException(String message) {
    super(message);
  }

  public BrokerException(String message, Throwable cause) {
    super(message, cause);
  }
}
