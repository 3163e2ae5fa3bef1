package dev.claimstream.app;

import dev.claimstream.app.letters.Letter;
import dev.claimstream.app.letters.LetterSelection;
import dev.claimstream.app.letters.Redrive;
import dev.claimstream.app.letters.RedriveOutcome;
import dev.claimstream.app.letters.RedrivePlan;
import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.Topics;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sends dead letters back. */
@Command(
    name = "redrive",
    header = "Send dead letters back to the topics where they were.",
    description = {
      "",
      "Key, value and headers are the original's; claimstream.redriven counts how often it came"
          + " back. A letter is sent back once (--again sends it once more), and a record that"
          + " failed --max-redrives times no more. Letters of tag-article come back marked as a"
          + " replay, since enrich would drop them as repeated; one that comes back alone is"
          + " tagged alone, so of single paragraphs rather replay their article."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  claimstream dlq redrive --step assemble-article --since 2h --dry-run",
      "  claimstream dlq redrive --article 2022-refuse",
      "  claimstream dlq redrive --all"
    })
final class DlqRedriveCommand implements Callable<Integer> {

  private final Context context;

  @Mixin private ConnectionOptions connection = new ConnectionOptions();

  @Mixin private LetterOptions which = new LetterOptions();

  @Option(names = "--all", description = "All letters.")
  private boolean all;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Send back so many at most. Default: all.")
  private long limit = Long.MAX_VALUE;

  @Option(
      names = "--max-redrives",
      paramLabel = "N",
      descriptionKey = "dlq.max-redrives",
      defaultValue = "3",
      description = "Leave records alone that have come back so often. Default: ${DEFAULT-VALUE}")
  private int maxRedrives;

  @Option(names = "--again", description = "Also letters that were sent back before.")
  private boolean again;

  @Option(names = "--dry-run", description = "Say what would be sent; send nothing.")
  private boolean dryRun;

  private final Map<RedriveOutcome, Long> counts = new EnumMap<>(RedriveOutcome.class);

  DlqRedriveCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    RedrivePlan plan = UsageException.unlessValid(this::plan);
    Cluster cluster = connection.cluster(context);
    Preflight.topics(
        cluster,
        List.of(Topics.PARAGRAPHS, Topics.ENRICHED, Topics.DEAD_LETTERS),
        connection.patience(context));
    new Redrive(plan, this::decided).run(cluster);
    context.console().out().println(summary(plan));
    boolean allWell = count(RedriveOutcome.TOO_OFTEN) == 0 && count(RedriveOutcome.REFUSED) == 0;
    return allWell ? ExitCode.OK : ExitCode.INCOMPLETE;
  }

  private RedrivePlan plan() {
    LetterSelection selection = which.selection();
    if (selection.equals(LetterSelection.ALL) != all) {
      throw new UsageException(
          all
              ? "--all is every letter: leave it out, or the other selections"
              : "nothing is selected: give --step, --reason, --topic, --since, --article, or --all");
    }
    return new RedrivePlan(RunId.of("redrive"), selection, limit, maxRedrives, again, dryRun);
  }

  private void decided(Letter letter, RedriveOutcome outcome, String why) {
    counts.merge(outcome, 1L, Long::sum);
    PrintStream err = context.console().err();
    if (outcome == RedriveOutcome.REFUSED || outcome == RedriveOutcome.TOO_OFTEN) {
      err.println(
          Wrapped.printable("claimstream dlq redrive: letter " + letter.id() + " stays: " + why));
    } else if (dryRun && outcome.isSent()) {
      err.println(
          Wrapped.printable(
              "claimstream dlq redrive: letter "
                  + letter.id()
                  + " would go back to "
                  + letter.topic().orElse("")));
    }
  }

  private String summary(RedrivePlan plan) {
    long sent = count(RedriveOutcome.SENT) + count(RedriveOutcome.SENT_AS_REPLAY);
    var words = new StringBuilder(Count.of(sent, "letter"));
    words.append(dryRun ? " would be sent back" : " sent back");
    if (count(RedriveOutcome.SENT_AS_REPLAY) > 0) {
      words.append(", ").append(count(RedriveOutcome.SENT_AS_REPLAY)).append(" of them as replay");
      words.append(dryRun ? "" : " " + plan.replayId());
    }
    append(words, RedriveOutcome.DONE_BEFORE, " had been sent back before");
    append(words, RedriveOutcome.TOO_OFTEN, " came back too often");
    append(words, RedriveOutcome.REFUSED, " can't be sent back");
    return words.toString();
  }

  private void append(StringBuilder words, RedriveOutcome outcome, String what) {
    if (count(outcome) > 0) {
      words.append("; ").append(count(outcome)).append(what);
    }
  }

  private long count(RedriveOutcome outcome) {
    return counts.getOrDefault(outcome, 0L);
  }
}
