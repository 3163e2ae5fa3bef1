package dev.claimstream.app;

import dev.claimstream.app.letters.LetterSelection;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** Which dead letters are meant. */
final class LetterOptions {

  @Option(
      names = "--step",
      paramLabel = "STEP",
      description =
          "Letters of this step: read-article (ingest); read-paragraphs, assemble-article,"
              + " tag-article (enrich); read-enriched, publish-claims, write-files (sink).")
  private Optional<String> step = Optional.empty();

  @Option(
      names = "--reason",
      paramLabel = "WORDS",
      description = "Whose exception or message has these words in it, whatever the case.")
  private Optional<String> reason = Optional.empty();

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      description = "Of records that were in this topic.")
  private Optional<String> topic = Optional.empty();

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description =
          "Of records of this time and later: 2026-03-01, 2026-03-01T14:30 (UTC), or 2h for two"
              + " hours ago.")
  private Optional<Instant> since = Optional.empty();

  @Option(
      names = "--article",
      paramLabel = "ID",
      description = "Of this article; may be given several times.")
  private Set<String> articles = new LinkedHashSet<>();

  LetterSelection selection() {
    return new LetterSelection(step, reason, topic, since, articles);
  }
}
