package dev.claimstream.app;

import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.TopicAdmin;
import dev.claimstream.schemas.TopicReport;
import dev.claimstream.schemas.TopicSettings;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Creates the topics, or shows them. */
@Command(
    name = "topics",
    header = "Create the topics, or show how they are.",
    description = {
      "",
      "  create   creates what is missing and leaves what is there as it is",
      "  list     shows which are there and how they differ from what create would make"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  claimstream topics create --partitions 12 --replication-factor 3",
      "  claimstream topics list --bootstrap broker-1:9092"
    })
final class TopicsCommand implements Callable<Integer> {

  /** What to do. */
  enum Action {
    create,
    list
  }

  private final Context context;

  @Parameters(paramLabel = "create|list", description = "What to do.")
  private Action action = Action.list;

  @Mixin private ConnectionOptions connection = new ConnectionOptions();

  @Option(
      names = "--partitions",
      paramLabel = "N",
      descriptionKey = "topics.partitions",
      defaultValue = "4",
      description =
          "Partitions of each topic. They can't be changed later. Default: ${DEFAULT-VALUE}")
  private int partitions;

  @Option(
      names = "--replication-factor",
      paramLabel = "N",
      descriptionKey = "topics.replication-factor",
      description = "Copies of each partition. Default: as the brokers are set.")
  private Optional<Short> replicationFactor = Optional.empty();

  @Option(
      names = "--retention",
      paramLabel = "TIME",
      descriptionKey = "topics.retention",
      defaultValue = "30d",
      description = "How long articles can be replayed. Default: ${DEFAULT-VALUE}")
  private Duration retention = Duration.ZERO;

  @Option(
      names = "--claim-retention",
      paramLabel = "TIME",
      descriptionKey = "topics.claim-retention",
      defaultValue = "365d",
      description = "How long a claim is kept in its topic. Default: ${DEFAULT-VALUE}")
  private Duration claimRetention = Duration.ZERO;

  TopicsCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Cluster cluster = connection.cluster(context);
    TopicSettings settings = UsageException.unlessValid(this::settings);
    List<TopicReport> reports = connection.patience(context).await(() -> run(cluster, settings));
    reports.forEach(this::print);
    boolean missing = reports.stream().anyMatch(r -> r.state() == TopicReport.State.MISSING);
    return missing ? ExitCode.UNREACHABLE : ExitCode.OK;
  }

  private List<TopicReport> run(Cluster cluster, TopicSettings settings) {
    try (TopicAdmin admin = TopicAdmin.of(cluster)) {
      return action == Action.create ? admin.create(settings) : admin.describe(settings);
    }
  }

  private TopicSettings settings() {
    return new TopicSettings(partitions, replicationFactor, retention, claimRetention);
  }

  private void print(TopicReport report) {
    context
        .console()
        .out()
        .printf(
            Locale.ROOT,
            "%-18s %-8s %3d partitions, %d copies%n",
            report.name(),
            report.state().name().toLowerCase(Locale.ROOT),
            report.partitions(),
            report.replicationFactor());
    report.differences().forEach(d -> context.console().out().println("    " + d));
  }
}
