package dev.claimstream.app;

import dev.claimstream.app.embedded.PortTakenException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the whole pipeline at work, with a broker inside the program. */
@Command(
    name = "demo",
    header = "See it all at work: broker, registry, ingest, enrich and sink in one program.",
    description = {
      "",
      "Starts a Kafka broker and a schema registry inside this program, publishes an article, and"
          + " prints who said what as it comes out at the other end. Then it stays up for other"
          + " programs to consume, until Ctrl-C."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  claimstream demo",
      "  claimstream demo --exit my-article.txt",
      "  claimstream demo --dir /tmp/demo --port 19092 --registry-port 18081"
    })
final class DemoCommand implements Callable<Integer> {

  private static final int PORT = 9092;
  private static final int REGISTRY_PORT = 8081;

  private final Context context;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description =
          "Articles to publish, or folders of them. Default: the seed article that comes with the"
              + " program.")
  private List<Path> files = List.of();

  @Option(
      names = "--exit",
      description = "End when all has come out at the other end, instead of staying up.")
  private boolean exit;

  @Option(
      names = "--port",
      paramLabel = "N",
      descriptionKey = "demo.port",
      description = {
        "Port of the broker, 0 for any that is free. Default: "
            + PORT
            + ", or any if that is taken."
      })
  private Optional<Integer> port = Optional.empty();

  @Option(
      names = "--registry-port",
      paramLabel = "N",
      descriptionKey = "demo.registry-port",
      description = {
        "Port of the schema registry. Default: " + REGISTRY_PORT + ", or any if that is taken."
      })
  private Optional<Integer> registryPort = Optional.empty();

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      descriptionKey = "demo.dir",
      description =
          "Keep topics, state and files here, from one demo to the next. Default: a temporary"
              + " folder, deleted at the end.")
  private Optional<Path> dir = Optional.empty();

  @Mixin private ScopeOption scope = new ScopeOption();

  DemoCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    Logs.showOnlyWarnings(context.console().environment());
    var ports =
        new DemoPorts(
            choose("port", port, PORT), choose("registry-port", registryPort, REGISTRY_PORT));
    try (StopSignal stop = StopSignal.listen();
        DemoFolder folder = DemoFolder.open(dir)) {
      return new Demo(context.console(), scope, files, exit).run(ports, folder, stop);
    } catch (PortTakenException e) {
      throw new UsageException(
          e.getMessage() + ": choose another with --port or --registry-port, or 0 for any");
    }
  }

  /** The port that was asked for; failing that the usual one, or any if something listens there. */
  private int choose(String option, Optional<Integer> asked, int usual) {
    if (asked.isPresent()) {
      return asked.get();
    }
    if (DemoPorts.isFree(usual)) {
      return usual;
    }
    context
        .console()
        .err()
        .printf(
            "claimstream demo: port %d is taken, so any free one is used; --%s chooses another%n",
            usual, option);
    return 0;
  }
}
