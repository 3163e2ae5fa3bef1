package dev.claimstream.schemas;

/** The schema registry refused, did not know, or did not answer. */
public final class SchemaRegistryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SchemaRegistryException(String message) {
    super(message);
  }

  public SchemaRegistryException(String message, Throwable cause) {
    super(message, cause);
  }
}
