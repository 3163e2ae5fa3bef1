package dev.claimstream.sink;

import dev.claimstream.schemas.SchemaRegistry;
import dev.claimstream.schemas.SchemaRegistryException;
import dev.claimstream.schemas.SchemaRegistryException.Reason;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/** A registry that takes every schema, until it is told to be down. */
final class InMemoryRegistry implements SchemaRegistry {

  private final List<Schema> schemas = new ArrayList<>();
  private boolean down;

  void goDown() {
    down = true;
  }

  @Override
  public synchronized int idOf(String subject, Schema schema) {
    requireUp();
    if (!schemas.contains(schema)) {
      schemas.add(schema);
    }
    return schemas.indexOf(schema);
  }

  @Override
  public synchronized Schema byId(int id) {
    requireUp();
    if (id < 0 || id >= schemas.size()) {
      throw new SchemaRegistryException(Reason.UNKNOWN, "no schema has id " + id);
    }
    return schemas.get(id);
  }

  private void requireUp() {
    if (down) {
      throw new SchemaRegistryException(Reason.UNAVAILABLE, "the registry is down");
    }
  }
}
