package dev.claimstream.sink;

import dev.claimstream.schemas.SchemaRegistry;
import dev.claimstream.schemas.SchemaRegistryException;
import dev.claimstream.schemas.SchemaRegistryException.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;

/** A registry that takes every schema, until it is told to be down. */
final class InMemoryRegistry implements SchemaRegistry {

  private final List<Schema> schemas = new ArrayList<>();
  private final Set<Integer> alsoKnownAs = new HashSet<>();
  private boolean down;

  void goDown() {
    down = true;
  }

  /** Up again, and with the newest schema under one more id. */
  void comeBack(int id) {
    down = false;
    alsoKnownAs.add(id);
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
    if (alsoKnownAs.contains(id)) {
      return schemas.get(schemas.size() - 1);
    }
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
