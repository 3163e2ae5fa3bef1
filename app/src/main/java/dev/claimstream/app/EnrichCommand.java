package dev.claimstream.app;

import dev.claimstream.app.monitor.CannotListenException;
import dev.claimstream.app.monitor.Monitor;
import dev.claimstream.enrich.AssemblyConfig;
import dev.claimstream.enrich.EnrichConfig;
import dev.claimstream.enrich.EnrichService;
import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the enrich service. */
@Command(
    name = "enrich",
    header = "Put articles together and tag them: who said what, about whom.",
    description = {
      "",
      "Reads news.paragraphs, writes news.enriched, exactly once, until it is"
          + " stopped. What can't be used goes to news.dead-letters. Start as many processes as"
          + " there are partitions; each needs a state folder of its own."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  claimstream enrich --bootstrap broker-1:9092 --state-dir /var/lib/claimstream",
      "  claimstream enrich --threads 4 --quiet-after 10s"
    })
final class EnrichCommand implements Callable<Integer> {

  private static final Logger log = LoggerFactory.getLogger(EnrichCommand.class);
  private static final EnrichConfig DEFAULTS = EnrichConfig.defaults();

  private final Context context;

  @Mixin private ConnectionOptions connection = new ConnectionOptions();

  @Mixin private MonitorOptions monitoring = new MonitorOptions();

  @Mixin private ScopeOption scope = new ScopeOption();

  @Option(
      names = "--application-id",
      paramLabel = "ID",
      descriptionKey = "enrich.application-id",
      description =
          "Names the consumer group, the transactions and the changelog; another id reads"
              + " everything again. Default: ${DEFAULT-VALUE}")
  private String applicationId = DEFAULTS.applicationId();

  @Option(
      names = "--state-dir",
      paramLabel = "DIR",
      descriptionKey = "enrich.state-dir",
      description = "Folder of the local stores. Default: ${DEFAULT-VALUE}")
  private Path stateDir = DEFAULTS.stateDir();

  @Option(
      names = "--threads",
      paramLabel = "N",
      descriptionKey = "enrich.threads",
      description = "Stream threads of this process. Default: ${DEFAULT-VALUE}")
  private int threads = DEFAULTS.threads();

  @Option(
      names = "--commit-interval",
      paramLabel = "TIME",
      descriptionKey = "enrich.commit-interval",
      defaultValue = "100ms",
      description =
          "How often a transaction ends and what was written becomes visible."
              + " Default: ${DEFAULT-VALUE}")
  private Duration commitInterval = Duration.ZERO;

  @Option(
      names = "--cache-bytes",
      paramLabel = "N",
      descriptionKey = "enrich.cache-bytes",
      description = "Memory before the stores. Default: ${DEFAULT-VALUE}")
  private long cacheBytes = DEFAULTS.cacheBytes();

  @Option(
      names = "--max-record-bytes",
      paramLabel = "N",
      descriptionKey = "enrich.max-record-bytes",
      description =
          "An enriched paragraph of more bytes goes to dead letters. Default: ${DEFAULT-VALUE}")
  private int maxRecordBytes = DEFAULTS.maxRecordBytes();

  @Option(
      names = "--quiet-after",
      paramLabel = "TIME",
      descriptionKey = "enrich.quiet-after",
      defaultValue = "30s",
      description =
          "An article for which no paragraph came for so long is tagged with what is there."
              + " Default: ${DEFAULT-VALUE}")
  private Duration quietAfter = Duration.ZERO;

  @Option(
      names = "--remember-for",
      paramLabel = "TIME",
      descriptionKey = "enrich.remember-for",
      defaultValue = "1h",
      description =
          "How long a tagged article is kept for late and repeated paragraphs."
              + " Default: ${DEFAULT-VALUE}")
  private Duration rememberFor = Duration.ZERO;

  @Option(
      names = "--max-paragraphs",
      paramLabel = "N",
      descriptionKey = "enrich.max-paragraphs",
      description = "A longer article is tagged in pieces. Default: ${DEFAULT-VALUE}")
  private int maxParagraphs = DEFAULTS.assembly().maxParagraphs();

  @Option(
      names = "--max-bytes",
      paramLabel = "N",
      descriptionKey = "enrich.max-bytes",
      description = "A larger article is tagged in pieces. Default: ${DEFAULT-VALUE}")
  private int maxBytes = DEFAULTS.assembly().maxBytes();

  @Option(
      names = "--max-articles",
      paramLabel = "N",
      descriptionKey = "enrich.max-articles",
      description = "How many articles a task keeps waiting. Default: ${DEFAULT-VALUE}")
  private int maxArticles = DEFAULTS.assembly().maxArticles();

  EnrichCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws CannotListenException {
    Cluster cluster = connection.cluster(context);
    EnrichConfig config = UsageException.unlessValid(this::config);
    List<String> needed = List.of(Topics.PARAGRAPHS, Topics.ENRICHED, Topics.DEAD_LETTERS);
    try (Monitor monitor = Monitor.open(monitoring.http(), cluster, needed)) {
      Topics topics = Topics.using(Preflight.check(cluster, needed, connection.patience(context)));
      run(cluster, topics, config, monitor);
    }
    return ExitCode.OK;
  }

  private void run(Cluster cluster, Topics topics, EnrichConfig config, Monitor monitor) {
    try (StopSignal stop = StopSignal.listen()) {
      stop.onRequest(monitor::stopping);
      var service =
          EnrichService.start(cluster, topics, scope.enricher(), config, monitor.enrichListener());
      try (service) {
        monitor.watch(service, config.stateDir());
        stop.awaitOrEndOf(service.stopped());
      } finally {
        log.atInfo().addKeyValue("counts", service.counts()).log("Enrich has ended");
      }
    }
  }

  private EnrichConfig config() {
    return new EnrichConfig(
        applicationId,
        stateDir,
        threads,
        commitInterval,
        cacheBytes,
        maxRecordBytes,
        DEFAULTS.stopTimeout(),
        new AssemblyConfig(quietAfter, rememberFor, maxParagraphs, maxBytes, maxArticles));
  }
}
