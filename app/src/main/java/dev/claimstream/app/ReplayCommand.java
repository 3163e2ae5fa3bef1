package dev.claimstream.app;

import dev.claimstream.app.replay.OffsetRange;
import dev.claimstream.app.replay.ParagraphReplay;
import dev.claimstream.app.replay.ReplayPlan;
import dev.claimstream.app.replay.ReplayResult;
import dev.claimstream.app.replay.Selection;
import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.Topics;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sends articles through the pipeline once more. */
@Command(
    name = "replay",
    header = "Send articles that are in news.paragraphs through the pipeline once more.",
    description = {
      "",
      "Writes the paragraphs to news.paragraphs again, byte for byte, marked with the"
          + " replay's id and linked to the originals (headers claimstream.replay and"
          + " claimstream.original, also on what enrich and sink make of them). Whole articles: an"
          + " article with one paragraph in the range is sent with all of them. Never sends what"
          + " it has written itself. The same --id again changes nothing while enrich remembers it"
          + " (--remember-for of enrich, 1h).",
      "",
      "Several selections must all fit. claimstream diff shows what a replay says" + " differently."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  claimstream replay --article 2022-refuse --id new-rules",
      "  claimstream replay --from 2026-03-01 --to 2026-03-02T12:00 --dry-run",
      "  claimstream replay --partition 2 --offsets 100..250",
      "  claimstream replay --all --rate 200"
    })
final class ReplayCommand implements Callable<Integer> {

  private static final String NAME = "claimstream replay: ";

  private final Context context;

  @Mixin private ConnectionOptions connection = new ConnectionOptions();

  @Option(
      names = "--article",
      paramLabel = "ID",
      description = "This article, all its revisions; may be given several times.")
  private Set<String> articles = new LinkedHashSet<>();

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description =
          "Articles with a paragraph written at this time or later: 2026-03-01, 2026-03-01T14:30"
              + " (UTC), or 2h for two hours ago.")
  private Optional<Instant> from = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "TIME",
      description = "Articles with a paragraph written before this time.")
  private Optional<Instant> to = Optional.empty();

  @Option(
      names = "--partition",
      paramLabel = "P",
      description = "Articles with a paragraph in this partition.")
  private Optional<Integer> partition = Optional.empty();

  @Option(
      names = "--offsets",
      paramLabel = "A..B",
      description =
          "Articles with a paragraph at these offsets of --partition, the last one included.")
  private Optional<OffsetRange> offsets = Optional.empty();

  @Option(names = "--all", description = "Everything in the topic.")
  private boolean all;

  @Option(
      names = "--id",
      paramLabel = "NAME",
      description =
          "Name of the replay, 1 to 64 letters, digits, dots, dashes or underscores, the first a"
              + " letter or digit. Default: a new one, which is printed.")
  private Optional<String> id = Optional.empty();

  @Option(
      names = "--replays",
      description = "Also send records that are replays themselves. Default: originals only.")
  private boolean replays;

  @Option(
      names = "--rate",
      paramLabel = "N",
      descriptionKey = "replay.rate",
      description = "At most so many paragraphs a second. Default: as fast as Kafka takes them.")
  private Optional<Double> rate = Optional.empty();

  @Option(names = "--dry-run", description = "Say what would be sent; send nothing.")
  private boolean dryRun;

  ReplayCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    ReplayPlan plan = UsageException.unlessValid(this::plan);
    Cluster cluster = connection.cluster(context);
    List<String> needed = List.of(Topics.PARAGRAPHS);
    var topic =
        Topics.using(Preflight.check(cluster, needed, connection.patience(context))).paragraphs();
    PrintStream err = context.console().err();
    var replay =
        new ParagraphReplay(topic, plan, soFar -> err.println(NAME + words(soFar) + " so far"));
    try (StopSignal stop = StopSignal.listen()) {
      stop.onRequest(replay::stop);
      ReplayResult result = UsageException.unlessValid(() -> replay.run(cluster));
      print(plan, result);
      return isAll(result) ? ExitCode.OK : ExitCode.INCOMPLETE;
    }
  }

  private ReplayPlan plan() {
    var selection = new Selection(articles, from, to, partition, offsets);
    if (selection.isEverything() != all) {
      throw new UsageException(
          all
              ? "--all is everything: leave it out, or the other selections"
              : "nothing is selected: give --article, --from, --to, --partition, or --all");
    }
    OptionalDouble atMost = rate.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    return new ReplayPlan(
        id.orElseGet(() -> RunId.of("replay")), selection, replays, atMost, dryRun);
  }

  private void print(ReplayPlan plan, ReplayResult result) {
    notes(plan, result)
        .forEach(note -> context.console().err().println(Wrapped.printable(NAME + note)));
    context
        .console()
        .out()
        .println(
            words(result)
                + (plan.dryRun() ? " would be sent again" : " sent again as replay " + plan.id()));
  }

  /** What is to be known beside how much was sent. */
  static List<String> notes(ReplayPlan plan, ReplayResult result) {
    var notes = new ArrayList<String>();
    if (result.isBrokenOff()) {
      notes.add(
          "broken off after "
              + Count.of(result.paragraphs(), "paragraph")
              + (plan.dryRun()
                  ? ""
                  : "; the same command with --id " + plan.id() + " completes it"));
    } else {
      if (result.incomplete() > 0) {
        notes.add(
            "of "
                + Count.of(result.incomplete(), "article")
                + " the topic does not hold every paragraph: enrich tags what is there once it has"
                + " been quiet (--quiet-after)");
      }
      result
          .missing()
          .forEach(
              id -> notes.add("article " + id + ": the topic has no paragraph of it that fits"));
    }
    if (result.replays() > 0) {
      notes.add(
          "passed over "
              + Count.of(result.replays(), "record")
              + " that came from replays (--replays sends them, too)");
    }
    if (result.unreadable() > 0) {
      notes.add(
          "passed over "
              + Count.of(result.unreadable(), "record")
              + " that can't be read; `claimstream dlq list` shows why");
    }
    return notes;
  }

  private static boolean isAll(ReplayResult result) {
    return !result.isBrokenOff() && result.unreadable() == 0 && result.missing().isEmpty();
  }

  private static String words(ReplayResult result) {
    return Count.of(result.articles(), "article")
        + ", "
        + Count.of(result.paragraphs(), "paragraph");
  }
}
