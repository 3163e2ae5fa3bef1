package dev.claimstream.app;

import dev.claimstream.schemas.RegisteredSchema;
import dev.claimstream.schemas.RegistryClient;
import dev.claimstream.schemas.SchemaRegistryException;
import dev.claimstream.schemas.Schemas;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.avro.Schema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Registers the schemas of the topics, or shows or checks what the registry holds. */
@Command(
    name = "schemas",
    header = "Register the schemas of the topics, or show or check what the registry holds.",
    description = {
      "",
      "  register   registers this version's schemas and sets FULL_TRANSITIVE compatibility;"
          + " refused when a version that is there would break",
      "  list       shows the newest version of every subject in the registry",
      "  check      checks that this version's schemas are registered"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  claimstream schemas register --registry http://localhost:8081",
      "  claimstream schemas check -r http://apicurio:8080/apis/ccompat/v7"
    })
final class SchemasCommand implements Callable<Integer> {

  /** What to do. */
  enum Action {
    register,
    list,
    check
  }

  private final Context context;

  @Parameters(paramLabel = "register|list|check", description = "What to do.")
  private Action action = Action.list;

  @Mixin private ConnectionOptions connection = new ConnectionOptions();

  SchemasCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    var registry = new RegistryClient(connection.cluster(context).registry());
    Patience patience = connection.patience(context);
    return switch (action) {
      case register -> show(patience.await(() -> Schemas.register(registry)));
      case list -> show(patience.await(registry::list));
      case check -> show(patience.await(() -> ids(registry)));
    };
  }

  private int show(List<RegisteredSchema> schemas) {
    for (RegisteredSchema s : schemas) {
      print(s.subject(), "version " + s.version() + ", id " + s.id());
    }
    return ExitCode.OK;
  }

  private int show(Map<String, Optional<Integer>> ids) {
    ids.forEach((subject, id) -> print(subject, id.map(i -> "id " + i).orElse("missing")));
    return ids.containsValue(Optional.empty()) ? ExitCode.UNREACHABLE : ExitCode.OK;
  }

  /** The id of each of this version's schemas; empty where it is not registered. */
  private static Map<String, Optional<Integer>> ids(RegistryClient registry) {
    Map<String, Optional<Integer>> ids = new LinkedHashMap<>();
    Schemas.bySubject()
        .forEach((subject, schema) -> ids.put(subject, id(registry, subject, schema)));
    return ids;
  }

  private static Optional<Integer> id(RegistryClient registry, String subject, Schema schema) {
    try {
      return Optional.of(registry.idOf(subject, schema));
    } catch (SchemaRegistryException e) {
      if (e.reason() == SchemaRegistryException.Reason.UNKNOWN) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private void print(String subject, String what) {
    context.console().out().printf(Locale.ROOT, "%-24s %s%n", subject, what);
  }
}
