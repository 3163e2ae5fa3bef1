package dev.claimstream.app.monitor;

import dev.claimstream.schemas.RegistryClient;
import dev.claimstream.schemas.SchemaRegistryException;
import java.net.URI;
import java.util.Optional;

/** The schema registry lists its subjects when it is asked, once and without patience. */
final class RegistryCheck implements Check {

  private final RegistryClient registry;

  RegistryCheck(URI address) {
    this.registry = RegistryClient.impatient(address);
  }

  @Override
  public Optional<String> problem() {
    try {
      registry.ping();
      return Optional.empty();
    } catch (SchemaRegistryException e) {
      return Optional.ofNullable(e.getMessage());
    }
  }
}
