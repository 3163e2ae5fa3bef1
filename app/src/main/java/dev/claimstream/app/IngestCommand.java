package dev.claimstream.app;

import dev.claimstream.app.monitor.CannotListenException;
import dev.claimstream.app.monitor.Monitor;
import dev.claimstream.ingest.Format;
import dev.claimstream.ingest.Ingest;
import dev.claimstream.ingest.IngestConfig;
import dev.claimstream.ingest.IngestListener;
import dev.claimstream.ingest.IngestResult;
import dev.claimstream.ingest.ReaderConfig;
import dev.claimstream.ingest.Reading;
import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.Topics;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Publishes articles. */
@Command(
    name = "ingest",
    header = "Publish articles, paragraph by paragraph.",
    description = {
      "",
      "Reads text, with or without front matter, and NDJSON, and writes news.paragraphs."
          + " Ids come from the articles, so that publishing the same again does no harm. Input"
          + " that can't be used is reported with file and line and goes to"
          + " news.dead-letters, and the rest goes on."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  claimstream ingest article.txt more/",
      "  claimstream ingest --rate 50 --repeat 100 seeds/seed-article.txt",
      "  claimstream ingest --watch incoming/",
      "  zcat articles.jsonl.gz | claimstream ingest --format ndjson"
    })
final class IngestCommand implements Callable<Integer> {

  private static final IngestConfig DEFAULTS = IngestConfig.defaults();
  private static final String STDIN = "-";

  private final Context context;

  @Mixin private ConnectionOptions connection = new ConnectionOptions();

  @Mixin private MonitorOptions monitoring = new MonitorOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "Files, and folders of files. Default: stdin.")
  private List<Path> files = List.of();

  @Option(
      names = "--watch",
      paramLabel = "DIR",
      description = "Publish what is in the folder and what comes into it, until stopped.")
  private Optional<Path> watch = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      descriptionKey = "ingest.format",
      defaultValue = "auto",
      description = "text, ndjson, or auto: by name or content. Default: ${DEFAULT-VALUE}")
  private Format format = Format.AUTO;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      descriptionKey = "ingest.encoding",
      defaultValue = "UTF-8",
      description = "Encoding of the input. Default: ${DEFAULT-VALUE}")
  private Charset encoding = Charset.defaultCharset();

  @Option(
      names = "--source",
      paramLabel = "NAME",
      descriptionKey = "ingest.source",
      description = "Who published the articles that don't say. Default: ${DEFAULT-VALUE}")
  private String source = DEFAULTS.reader().source();

  @Option(
      names = "--max-article-bytes",
      paramLabel = "N",
      descriptionKey = "ingest.max-article-bytes",
      description = "Larger articles are refused. Default: ${DEFAULT-VALUE}")
  private int maxArticleBytes = DEFAULTS.reader().maxArticleBytes();

  @Option(
      names = "--max-paragraph-bytes",
      paramLabel = "N",
      descriptionKey = "ingest.max-paragraph-bytes",
      description = "Articles with a larger paragraph are refused. Default: ${DEFAULT-VALUE}")
  private int maxParagraphBytes = DEFAULTS.reader().maxParagraphBytes();

  @Option(
      names = "--rate",
      paramLabel = "N",
      descriptionKey = "ingest.rate",
      description = "At most so many paragraphs a second. Default: as fast as Kafka takes them.")
  private Optional<Double> rate = Optional.empty();

  @Option(
      names = "--repeat",
      paramLabel = "N",
      descriptionKey = "ingest.repeat",
      description =
          "Publish each article so many times, from the second on under an id of its own."
              + " Default: ${DEFAULT-VALUE}")
  private int repeat = DEFAULTS.repeat();

  @Option(
      names = "--feed",
      paramLabel = "NAME",
      descriptionKey = "ingest.feed",
      description =
          "Publish under ids of this feed, so that articles count as new which were published"
              + " before.")
  private Optional<String> feed = Optional.empty();

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      descriptionKey = "ingest.ledger",
      description =
          "Note here which files were published, and don't publish them again after a restart"
              + " unless they have changed.")
  private Optional<Path> ledger = Optional.empty();

  @Option(
      names = "--look-every",
      paramLabel = "TIME",
      descriptionKey = "ingest.look-every",
      defaultValue = "1s",
      description = "How often a watched folder is looked at. Default: ${DEFAULT-VALUE}")
  private Duration lookEvery = Duration.ZERO;

  IngestCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws CannotListenException {
    Cluster cluster = connection.cluster(context);
    IngestConfig config = UsageException.unlessValid(this::config);
    List<String> needed = List.of(Topics.PARAGRAPHS, Topics.DEAD_LETTERS);
    try (Monitor monitor = Monitor.open(monitoring.http(), cluster, needed)) {
      Topics topics = Topics.using(Preflight.check(cluster, needed, connection.patience(context)));
      try (StopSignal stop = StopSignal.listen()) {
        stop.onRequest(monitor::stopping);
        IngestResult result = run(cluster, topics, config, stop, monitor);
        context.console().err().println("claimstream ingest: " + Report.words(result));
        return result.refused() == 0 ? ExitCode.OK : ExitCode.INCOMPLETE;
      }
    }
  }

  private IngestResult run(
      Cluster cluster, Topics topics, IngestConfig config, StopSignal stop, Monitor monitor) {
    var report = new Report(context.console().err(), stop);
    try (Ingest ingest = Ingest.connect(cluster, topics, config, report)) {
      stop.onRequest(ingest::close); // which bounds how long what was sent is waited for
      monitor.watch(ingest);
      publish(ingest, stop);
      return ingest.finish();
    }
  }

  private void publish(Ingest ingest, StopSignal stop) {
    if (watch.isPresent()) {
      ingest.files(files);
      ingest.watch(watch.get());
    } else if (files.isEmpty() || files.equals(List.of(Path.of(STDIN)))) {
      ingest.stream("stdin", EndableInput.of(context.console().in(), stop));
    } else {
      ingest.files(files);
    }
  }

  private IngestConfig config() {
    var reader = new ReaderConfig(format, encoding, source, maxArticleBytes, maxParagraphBytes);
    OptionalDouble atMost = rate.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    return new IngestConfig(reader, atMost, repeat, feed, ledger, lookEvery);
  }

  /** Tells the terminal what goes on. */
  private record Report(PrintStream err, StopSignal stop) implements IngestListener {

    @Override
    public void refused(Reading.Refused refused) {
      if (!stop.isRequested()) { // what was cut off is no fault of the input
        err.println("claimstream ingest: " + refused.origin() + ": " + refused.reason());
      }
    }

    @Override
    public void progress(IngestResult soFar) {
      err.println("claimstream ingest: " + words(soFar) + " so far");
    }

    static String words(IngestResult result) {
      return Count.of(result.articles(), "article")
          + ", "
          + Count.of(result.paragraphs(), "paragraph")
          + " published, "
          + result.refused()
          + " refused";
    }
  }
}
