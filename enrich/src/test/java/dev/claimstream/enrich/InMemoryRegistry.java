package dev.claimstream.enrich;

import dev.claimstream.schemas.SchemaRegistry;
import dev.claimstream.schemas.SchemaRegistryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/** A registry that takes every schema it is shown, until it is told to fail. */
final class InMemoryRegistry implements SchemaRegistry {

  private final List<Schema> schemas = new ArrayList<>();
  private Optional<SchemaRegistryException.Reason> failure = Optional.empty();

  synchronized void fail(SchemaRegistryException.Reason reason) {
    failure = Optional.of(reason);
  }

  @Override
  public synchronized int idOf(String subject, Schema schema) {
    failIfTold();
    if (!schemas.contains(schema)) {
      schemas.add(schema);
    }
    return schemas.indexOf(schema) + 1;
  }

  @Override
  public synchronized Schema byId(int id) {
    failIfTold();
    return schemas.get(id - 1);
  }

  private void failIfTold() {
    failure.ifPresent(
        reason -> {
          throw new SchemaRegistryException(reason, "told to fail");
        });
  }
}
