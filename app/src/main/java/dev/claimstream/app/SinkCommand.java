package dev.claimstream.app;

import dev.claimstream.app.monitor.CannotListenException;
import dev.claimstream.app.monitor.Monitor;
import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.Topics;
import dev.claimstream.sink.ClaimsConfig;
import dev.claimstream.sink.FilesConfig;
import dev.claimstream.sink.FilesFormat;
import dev.claimstream.sink.RollPolicy;
import dev.claimstream.sink.Sink;
import dev.claimstream.sink.SinkConfig;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Runs the sink service. */
@Command(
    name = "sink",
    header = "Publish claims to their topic, and enriched paragraphs to files.",
    description = {
      "",
      "Reads news.enriched until it is stopped. Two parts that know nothing of each other,"
          + " each exactly once: one record a claim in news.claims, and files that appear"
          + " whole or not at all."
    },
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  claimstream sink --dir /var/lib/claimstream/files --roll-age 1m",
      "  claimstream sink --parts claims --claims-threads 2",
      "  claimstream sink --parts files --format parquet --roll-age 1h",
      "  claimstream sink reset --dry-run"
    })
final class SinkCommand implements Callable<Integer> {

  private static final Logger log = LoggerFactory.getLogger(SinkCommand.class);
  private static final SinkConfig DEFAULTS = SinkConfig.defaults();
  private static final ClaimsConfig CLAIMS = ClaimsConfig.defaults();
  private static final RollPolicy ROLL = RollPolicy.defaults();

  /** What a sink does. */
  enum Part {
    CLAIMS,
    FILES
  }

  /** By the end of the files' names. */
  static final class FormatConverter implements ITypeConverter<FilesFormat> {

    @Override
    public FilesFormat convert(String name) {
      return FilesFormat.ofExtension(name)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'%s' is none of %s"
                          .formatted(name, String.join(", ", FilesFormat.extensions()))));
    }
  }

  /** What can be given. */
  static final class FormatNames implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
      return FilesFormat.extensions().iterator();
    }
  }

  private final Context context;

  @Mixin private ConnectionOptions connection = new ConnectionOptions();

  @Mixin private MonitorOptions monitoring = new MonitorOptions();

  @Option(
      names = "--parts",
      paramLabel = "PART",
      split = ",",
      descriptionKey = "sink.parts",
      defaultValue = "claims,files",
      description = "claims, files or both. Default: ${DEFAULT-VALUE}")
  private Set<Part> parts = EnumSet.noneOf(Part.class);

  @Option(
      names = "--claims-application-id",
      paramLabel = "ID",
      descriptionKey = "sink.claims-application-id",
      description =
          "Names the consumer group and the transactions of the claims; another id publishes all"
              + " again. Default: ${DEFAULT-VALUE}")
  private String claimsApplicationId = CLAIMS.applicationId();

  @Option(
      names = "--claims-threads",
      paramLabel = "N",
      descriptionKey = "sink.claims-threads",
      description = "Stream threads for the claims. Default: ${DEFAULT-VALUE}")
  private int claimsThreads = CLAIMS.threads();

  @Option(
      names = "--commit-interval",
      paramLabel = "TIME",
      descriptionKey = "sink.commit-interval",
      defaultValue = "100ms",
      description = "How often claims become visible. Default: ${DEFAULT-VALUE}")
  private Duration commitInterval = Duration.ZERO;

  @Option(
      names = "--max-record-bytes",
      paramLabel = "N",
      descriptionKey = "sink.max-record-bytes",
      description = "A claim of more bytes goes to dead letters. Default: ${DEFAULT-VALUE}")
  private int maxRecordBytes = CLAIMS.maxRecordBytes();

  @Mixin private FilesOptions files = new FilesOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      descriptionKey = "sink.format",
      defaultValue = "ndjson",
      converter = FormatConverter.class,
      completionCandidates = FormatNames.class,
      description =
          "Of the files, and how their names end: ${COMPLETION-CANDIDATES}. Default:"
              + " ${DEFAULT-VALUE}")
  private FilesFormat format = FilesFormat.NDJSON;

  @Option(
      names = "--roll-bytes",
      paramLabel = "N",
      descriptionKey = "sink.roll-bytes",
      description = "A file is published at this size. Default: ${DEFAULT-VALUE}")
  private long rollBytes = ROLL.maxBytes();

  @Option(
      names = "--roll-records",
      paramLabel = "N",
      descriptionKey = "sink.roll-records",
      description = "A file is published with so many records. Default: ${DEFAULT-VALUE}")
  private long rollRecords = ROLL.maxRecords();

  @Option(
      names = "--roll-age",
      paramLabel = "TIME",
      descriptionKey = "sink.roll-age",
      defaultValue = "5m",
      description = "A file is published at this age. Default: ${DEFAULT-VALUE}")
  private Duration rollAge = Duration.ZERO;

  SinkCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws CannotListenException {
    Cluster cluster = connection.cluster(context);
    SinkConfig config = UsageException.unlessValid(this::config);
    List<String> needed = List.of(Topics.ENRICHED, Topics.CLAIMS, Topics.DEAD_LETTERS);
    try (Monitor monitor = Monitor.open(monitoring.http(), cluster, needed)) {
      Topics topics = Topics.using(Preflight.check(cluster, needed, connection.patience(context)));
      run(cluster, topics, config, monitor);
    }
    return ExitCode.OK;
  }

  private static void run(Cluster cluster, Topics topics, SinkConfig config, Monitor monitor) {
    try (StopSignal stop = StopSignal.listen()) {
      stop.onRequest(monitor::stopping);
      Sink sink = Sink.start(cluster, topics, config, monitor.sinkListener());
      try (sink) {
        monitor.watch(sink, config.files().map(FilesConfig::folder));
        stop.awaitOrEndOf(sink.ended());
      } finally {
        log.atInfo().addKeyValue("counts", sink.counts()).log("The sink has ended");
      }
    }
  }

  private SinkConfig config() {
    var claims =
        new ClaimsConfig(claimsApplicationId, claimsThreads, commitInterval, maxRecordBytes);
    var roll = new RollPolicy(rollBytes, rollRecords, rollAge);
    FilesConfig defaults = FilesConfig.in(files.dir());
    var filesConfig =
        new FilesConfig(files.dir(), format, files.groupId(), roll, defaults.pollTimeout());
    return new SinkConfig(
        Optional.of(claims).filter(c -> parts.contains(Part.CLAIMS)),
        Optional.of(filesConfig).filter(f -> parts.contains(Part.FILES)),
        DEFAULTS.stopTimeout());
  }
}
