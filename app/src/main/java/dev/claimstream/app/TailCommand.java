package dev.claimstream.app;

import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.PublishedClaim;
import dev.claimstream.schemas.Topics;
import dev.claimstream.sink.PlainJson;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints claims from a running cluster. */
@Command(
    name = "tail",
    header = "Print claims from a running cluster, as they appear.",
    description = {
      "",
      "Reads news.claims from now on, until Ctrl-C. Belongs to no consumer group, so it"
          + " disturbs nobody."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  claimstream tail --from-beginning --filter speaker=dalhaug",
      "  claimstream tail --json | jq -r '[.claim.speaker.name, .contentText] | @tsv'"
    })
final class TailCommand implements Callable<Integer> {

  private static final Duration TICK = Duration.ofMillis(200);

  private final Context context;

  @Mixin private ConnectionOptions connection = new ConnectionOptions();

  @Option(names = "--from-beginning", description = "Begin with the oldest claim in the topic.")
  private boolean fromBeginning;

  @Option(
      names = "--filter",
      paramLabel = "FIELD=WORDS",
      description = {
        "Only claims whose field has these words in it, whatever the case. Fields:"
            + " speaker, content, cue, kind, article, source. Several must all fit."
      })
  private Map<ClaimFilter.Field, String> filters = new LinkedHashMap<>();

  @Option(names = "--json", description = "One JSON object a claim, as in the files of the sink.")
  private boolean json;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "End after so many claims. Default: go on until Ctrl-C.")
  private long limit = Long.MAX_VALUE;

  TailCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Cluster cluster = connection.cluster(context);
    var topic =
        Topics.using(Preflight.check(cluster, List.of(Topics.CLAIMS), connection.patience(context)))
            .claims();
    var from = fromBeginning ? TopicReader.From.BEGINNING : TopicReader.From.NOW;
    try (StopSignal stop = StopSignal.listen();
        TopicReader<PublishedClaim> claims = TopicReader.open(cluster, topic, from)) {
      var wanted = new ClaimFilter(filters);
      var card = ClaimCard.on(context.console());
      long left = limit;
      while (!stop.isRequested() && left > 0 && !context.console().out().checkError()) {
        for (PublishedClaim claim : claims.poll(TICK)) {
          if (left > 0 && wanted.test(claim)) {
            left--;
            print(claim, card);
          }
        }
      }
      return claims.unreadable() == 0 ? ExitCode.OK : ExitCode.INCOMPLETE;
    }
  }

  private void print(PublishedClaim claim, ClaimCard card) {
    context.console().out().println(json ? PlainJson.of(claim) : card.of(claim));
  }
}
