package dev.claimstream.app;

import dev.claimstream.app.verify.Report;
import dev.claimstream.app.verify.Verification;
import dev.claimstream.app.verify.VerifyConfig;
import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares what went in with what came out. */
@Command(
    name = "verify",
    header = "Prove that nothing was lost, doubled or changed on the way.",
    description = {
      "",
      "Every paragraph in news.paragraphs is once in news.enriched or a dead"
          + " letter, its claims once in news.claims, its record once in the files; every"
          + " span fits its text; the files cover the topic without gap or overlap and are as their"
          + " manifests say. Reads everything, changes nothing, belongs to no consumer group.",
      "",
      "Without differences it ends with 0, with differences with 5, and with another code when it"
          + " could not compare."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  claimstream verify",
      "  claimstream verify --files data/files --settle 6m",
      "  claimstream verify --json | jq '.checks[].findings[]'"
    })
final class VerifyCommand implements Callable<Integer> {

  private final Context context;

  @Mixin private ConnectionOptions connection = new ConnectionOptions();

  @Option(
      names = "--files",
      paramLabel = "DIR",
      descriptionKey = "verify.files",
      description = "Compare the files of this folder, too: the --dir of sink.")
  private Optional<Path> files = Optional.empty();

  @Option(
      names = "--settle",
      paramLabel = "TIME",
      descriptionKey = "verify.settle",
      defaultValue = "60s",
      description =
          "How long to wait, in all, for what is under way when something is not there yet: longer"
              + " than --quiet-after of enrich and --roll-age of sink. Default: ${DEFAULT-VALUE}")
  private Duration settle = Duration.ZERO;

  @Option(
      names = "--examples",
      paramLabel = "N",
      descriptionKey = "verify.examples",
      defaultValue = "3",
      description = "Show N differences of each kind. Default: ${DEFAULT-VALUE}")
  private int examples;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  VerifyCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    Cluster cluster = connection.cluster(context);
    VerifyConfig config =
        UsageException.unlessValid(() -> new VerifyConfig(files, settle, examples));
    List<String> needed =
        List.of(Topics.PARAGRAPHS, Topics.ENRICHED, Topics.CLAIMS, Topics.DEAD_LETTERS);
    Topics topics = Topics.using(Preflight.check(cluster, needed, connection.patience(context)));
    Report report = Verification.run(cluster, topics, config, this::say);
    if (json) {
      context.console().out().println(VerifyJson.of(report));
    } else {
      new VerifyText(context.console()).print(report);
    }
    return report.isClean() ? ExitCode.OK : ExitCode.DIFFERENT;
  }

  private void say(String progress) {
    context.console().err().println("claimstream verify: " + progress);
  }
}
