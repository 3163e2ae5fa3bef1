package dev.claimstream.enrich;

import dev.claimstream.schemas.SchemaRegistryException;

/** Tells a failing registry from an unreadable record. */
final class RegistryFault {

  private RegistryFault() {}

  static boolean isBehind(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof SchemaRegistryException) {
        return true;
      }
    }
    return false;
  }
}
