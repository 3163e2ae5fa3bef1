package dev.claimstream.schemas;

/** The schema registry refused, did not know, or did not answer. The message says what to do. */
public final class SchemaRegistryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why a call to the registry failed. */
  public enum Reason {
    /** No such id, or the subject does not hold this schema. Asking again gives the same answer. */
    UNKNOWN,
    /** The schema would break readers or writers of the versions that the subject holds. */
    INCOMPATIBLE,
    /** The registry refused the request: credentials, a malformed schema, a wrong address. */
    REFUSED,
    /** The registry did not answer. Asking later may help; the record at hand is not to blame. */
    UNAVAILABLE
  }

  private final Reason reason;

  public SchemaRegistryException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public SchemaRegistryException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** Whether something failed because the registry did not answer, and would not have otherwise. */
  public static boolean isOutage(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof SchemaRegistryException registry) {
        return registry.reason() == Reason.UNAVAILABLE;
      }
    }
    return false;
  }

  /** Why the call failed. */
  public Reason reason() {
    return reason;
  }
}
