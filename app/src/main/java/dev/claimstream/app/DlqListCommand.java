package dev.claimstream.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.claimstream.app.letters.Letter;
import dev.claimstream.app.letters.LetterGroup;
import dev.claimstream.app.letters.LetterSelection;
import dev.claimstream.app.letters.Letters;
import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.Topics;
import java.io.PrintStream;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows which dead letters there are. */
@Command(
    name = "list",
    header = "Show which dead letters there are, by step and exception, or each of them.",
    description = {
      "",
      "Times are those of the records that became letters. RECORDS counts these, as one may have"
          + " become several letters; BACK the letters that were sent back."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  claimstream dlq list --since 2h",
      "  claimstream dlq list --each --reason 'second last' --limit 20",
      "  claimstream dlq list --json | jq 'select(.letters > 10)'"
    })
final class DlqListCommand implements Callable<Integer> {

  private static final String GROUPS = "%-18s %-28s %7s %7s %6s  %-20s  %s%n";

  private final Context context;
  private final ObjectMapper json = new ObjectMapper();

  @Mixin private ConnectionOptions connection = new ConnectionOptions();

  @Mixin private LetterOptions which = new LetterOptions();

  @Option(names = "--each", description = "Each letter with its number, for show.")
  private boolean each;

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean asJson;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Look at so many letters at most. Default: all.")
  private long limit = Long.MAX_VALUE;

  private long seen;

  DlqListCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    LetterSelection selection = UsageException.unlessValid(which::selection);
    if (limit < 1) {
      throw new UsageException("the limit must be at least 1 letter, got " + limit);
    }
    Cluster cluster = connection.cluster(context);
    Preflight.topics(cluster, List.of(Topics.DEAD_LETTERS), connection.patience(context));
    try (Letters letters = Letters.open(cluster)) {
      Map<String, LetterGroup> groups = new TreeMap<>();
      letters.forEach(
          selection,
          letter -> {
            if (seen < limit) {
              seen++;
              boolean back = letters.isRedriven(letter);
              if (each) {
                print(letter, back);
              } else {
                groups
                    .computeIfAbsent(
                        letter.step() + ' ' + letter.exception(),
                        unused -> new LetterGroup(letter.step(), letter.exception()))
                    .add(letter, back);
              }
            }
          });
      if (!asJson && !groups.isEmpty()) {
        context
            .console()
            .out()
            .printf(
                Locale.ROOT,
                GROUPS,
                "STEP",
                "EXCEPTION",
                "LETTERS",
                "RECORDS",
                "BACK",
                "FIRST",
                "LAST");
      }
      groups.values().forEach(this::print);
    }
    if (!asJson && seen == 0) {
      context.console().err().println("claimstream dlq: no such letters");
    }
    return ExitCode.OK;
  }

  private void print(Letter letter, boolean back) {
    PrintStream out = context.console().out();
    if (asJson) {
      ObjectNode object = json.createObjectNode();
      object.put("letter", letter.id().toString()).put("time", letter.time().toString());
      object.put("step", letter.step()).put("exception", letter.exception());
      object.put("message", letter.message()).put("key", letter.key().orElse(null));
      object.put("origin", letter.origin().orElse(null));
      object.put("redrives", letter.redriven()).put("sentBack", back);
      out.println(object);
    } else {
      out.println(
          Wrapped.printable(
              String.format(
                  Locale.ROOT,
                  "%-12s %s  %-18s %s%s: %s",
                  letter.id(),
                  letter.time().truncatedTo(ChronoUnit.SECONDS),
                  letter.step(),
                  back ? "(sent back) " : "",
                  letter.shortException(),
                  letter.message())));
    }
  }

  private void print(LetterGroup group) {
    PrintStream out = context.console().out();
    if (asJson) {
      ObjectNode object = json.createObjectNode();
      object.put("step", group.step()).put("exception", group.exception());
      object.put("letters", group.letters()).put("records", group.records());
      object.put("sentBack", group.sentBack());
      object.put("first", group.first().toString()).put("last", group.last().toString());
      out.println(object);
    } else {
      out.printf(
          Locale.ROOT,
          GROUPS,
          Wrapped.printable(group.step()),
          Wrapped.printable(group.exception().substring(group.exception().lastIndexOf('.') + 1)),
          group.letters(),
          group.records(),
          group.sentBack(),
          group.first().truncatedTo(ChronoUnit.SECONDS),
          group.last().truncatedTo(ChronoUnit.SECONDS));
    }
  }
}
