package dev.claimstream.app;

import dev.claimstream.app.diff.DiffReport;
import dev.claimstream.app.diff.Difference;
import dev.claimstream.app.diff.EnrichedReplays;
import dev.claimstream.app.diff.Side;
import dev.claimstream.app.diff.TaggedFiles;
import dev.claimstream.app.topic.TopicScan;
import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares what two taggers say. */
@Command(
    name = "diff",
    header = "Show what two taggers say differently about the same articles.",
    description = {
      "",
      "Compares two replays in news.enriched, or two files or folders: output of"
          + " claimstream tag, or NDJSON files of the sink. By article and paragraph it"
          + " shows which claims and entities are new (+), gone (-) or changed (~), and in the end"
          + " how many. Ends with 0 when nothing differs and with 5 when something does. Of"
          + " replays, articles that are on both sides are compared; a file that lacks an article"
          + " differs. Holds both sides in memory."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  claimstream diff --replay new-rules              # against the original",
      "  claimstream diff --replay monday --replay tuesday --json",
      "  claimstream diff before.jsonl after.jsonl --limit 50",
      "  claimstream diff data/files-old data/files-new"
    })
final class DiffCommand implements Callable<Integer> {

  private static final String ORIGINAL = "-";

  private final Context context;

  @Mixin private ConnectionOptions connection = new ConnectionOptions();

  @Parameters(
      arity = "0..2",
      paramLabel = "FILE",
      description = "Two files or folders, the older one first.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--replay",
      paramLabel = "ID",
      description =
          "A replay, or - for what is no replay. Given twice, the older one first; given once, it"
              + " is compared with what is no replay.")
  private List<String> replays = new ArrayList<>();

  @Option(names = "--json", description = "One JSON object a change, and one with the summary.")
  private boolean json;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Show so many changes at most; all are counted. Default: all.")
  private long limit = Long.MAX_VALUE;

  DiffCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    boolean ofFiles = files.size() == 2 && replays.isEmpty();
    boolean ofReplays = files.isEmpty() && (replays.size() == 1 || replays.size() == 2);
    if (!ofFiles && !ofReplays) {
      throw new UsageException("give two files or folders, or --replay once or twice");
    }
    try {
      var report = new DiffReport(json, limit);
      Difference difference = ofFiles ? files() : replays();
      boolean changed =
          report.write(
              difference,
              line -> context.console().out().println(json ? line : Wrapped.printable(line)));
      return changed || (ofFiles && difference.isLacking()) ? ExitCode.DIFFERENT : ExitCode.OK;
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private Difference files() throws IOException {
    return new Difference(TaggedFiles.read(files.get(0)), TaggedFiles.read(files.get(1)));
  }

  private Difference replays() {
    Optional<String> before = replays.size() == 2 ? id(replays.get(0)) : Optional.empty();
    Optional<String> after = id(replays.get(replays.size() - 1));
    if (before.equals(after)) {
      throw new UsageException("both sides are the same");
    }
    Cluster cluster = connection.cluster(context);
    var topic =
        Topics.using(
                Preflight.check(cluster, List.of(Topics.ENRICHED), connection.patience(context)))
            .enriched();
    try (TopicScan scan = TopicScan.open(cluster, topic.name())) {
      var read = new EnrichedReplays(scan, topic);
      boolean isAfterMarked =
          after.isPresent(); // the smaller side says what is wanted of the other
      Side first = read.read(isAfterMarked ? after : before, article -> true);
      if (first.isEmpty()) {
        throw new UsageException("news.enriched has no record of " + first.name());
      }
      Side second = read.read(isAfterMarked ? before : after, first::has);
      return isAfterMarked ? new Difference(second, first) : new Difference(first, second);
    }
  }

  private static Optional<String> id(String replay) {
    return replay.equals(ORIGINAL) ? Optional.empty() : Optional.of(replay);
  }
}
