package dev.claimstream.app;

import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.PublishedClaim;
import dev.claimstream.schemas.Topics;
import dev.claimstream.sink.SinkCounts;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the demo says on the terminal. */
final class DemoText {

  private final PrintStream out;
  private final ClaimCard card;
  private final boolean color;

  DemoText(Console console) {
    this.out = console.out();
    this.card = ClaimCard.on(console);
    this.color = console.color();
  }

  void begins(Cluster cluster, DemoFolder folder) {
    fact("broker", cluster.bootstrapServers());
    fact("registry", cluster.registry().toString());
    fact("topics", Topics.PARAGRAPHS + " > " + Topics.ENRICHED + " > " + Topics.CLAIMS);
    fact("files", folder.files() + (folder.temporary() ? " (until the end)" : ""));
    out.println();
  }

  private void fact(String name, String value) {
    out.println(Style.DIM.on(String.format(Locale.ROOT, "%-10s", name), color) + value);
  }

  void claim(PublishedClaim claim) {
    out.println(card.of(claim));
  }

  void complete(DemoProgress progress, Duration sinceStart) {
    out.printf(
        Locale.ROOT,
        "%s %s from %s, the last %.2f s after the JVM started%n",
        Style.GREEN.on("complete:", color),
        Count.of(progress.claims(), "claim"),
        Count.of(progress.paragraphs(), "paragraph"),
        sinceStart.toMillis() / 1000.0);
  }

  void stays(Cluster cluster) {
    String broker = cluster.bootstrapServers();
    String registry = cluster.registry().toString();
    out.println();
    out.println("Still running, until Ctrl-C. To see the same from another terminal:");
    out.println("  claimstream tail --from-beginning -b " + broker + " -r " + registry);
    out.println("  claimstream ingest my-article.txt -b " + broker + " -r " + registry);
    out.println("  kcat -b " + broker + " -t news.claims -f '%k at %o, %S bytes\\n'");
    out.println("  curl " + registry + "/subjects");
    out.println("  node itest/outside/tail-claims.mjs " + broker + " " + registry);
    out.println();
  }

  void ends(SinkCounts counts, DemoFolder folder) {
    out.printf(
        Locale.ROOT,
        "%s %s in %s%s%n",
        Style.GREEN.on("published:", color),
        Count.of(counts.recordsWritten(), "paragraph"),
        Count.of(counts.filesPublished(), "file"),
        folder.temporary()
            ? ", gone with this demo; --dir would keep them"
            : " in " + folder.files());
  }
}
