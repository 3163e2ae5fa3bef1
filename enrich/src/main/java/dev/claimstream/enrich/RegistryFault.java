package dev.claimstream.enrich;

import dev.claimstream.schemas.SchemaRegistryException;

/**
 * Tells a failing registry from an unreadable record. A schema id that the registry does not know
 * is the record's fault: it was written against another registry, or is not ours at all.
 */
final class RegistryFault {

  private RegistryFault() {}

  static boolean isBehind(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof SchemaRegistryException registry) {
        return registry.reason() != SchemaRegistryException.Reason.UNKNOWN;
      }
    }
    return false;
  }
}
