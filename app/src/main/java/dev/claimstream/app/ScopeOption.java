package dev.claimstream.app;

import dev.claimstream.enrich.ArticleEnricher;
import dev.claimstream.tagger.Scope;
import picocli.CommandLine.Option;

/** What counts as a claim, for every command that tags. */
final class ScopeOption {

  @Option(
      names = "--scope",
      paramLabel = "SCOPE",
      descriptionKey = "scope",
      defaultValue = "speech",
      description =
          "What counts as a claim. speech: what somebody says. wide: also attitudes, beliefs,"
              + " intentions, and speech of which only the topic is told. Default: ${DEFAULT-VALUE}")
  private Scope scope = Scope.SPEECH;

  /** Loads the tagger for this scope. */
  ArticleEnricher enricher() {
    return ArticleEnricher.load(scope);
  }
}
