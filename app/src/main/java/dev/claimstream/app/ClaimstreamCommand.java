package dev.claimstream.app;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The program without a command, and the options that every command takes. Some are only declared
 * here: picocli itself answers help and version.
 */
@SuppressWarnings("UnusedVariable")
@Command(
    name = "claimstream",
    header = "News articles in, a live and replayable Kafka stream of who said what out.",
    description = {
      "",
      "  articles > ingest > news.paragraphs > enrich > news.enriched >"
          + " sink > news.claims and files",
      "",
      "To see it all at work, with a broker inside the program: claimstream demo",
      "To tag a file without any broker: claimstream tag article.txt"
    },
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands (claimstream COMMAND --help tells more):%n",
    footerHeading = "%nConfiguration:%n",
    footer = {
      "  Options can be set for good: --state-dir of enrich is also the key enrich.state-dir of the"
          + " --config file and CLAIMSTREAM_ENRICH_STATE_DIR in the environment. Every command's"
          + " help lists its keys; switches such as --json, and options that choose what one run is"
          + " about, such as --article, have none. An option goes"
          + " before the environment, that before the file, that before the default; a key that"
          + " nobody knows is refused. --show-config shows the result. Keys that begin with kafka."
          + " go to every Kafka client as they are, without that beginning:"
          + " kafka.security.protocol = SASL_SSL."
    })
final class ClaimstreamCommand {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show the version.")
  private boolean version;

  /** Read by {@link ConfigFile} before the command line is. */
  @Option(
      names = ConfigFile.OPTION,
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Read keys from this properties file (environment: CLAIMSTREAM_CONFIG).")
  private Optional<Path> config = Optional.empty();

  @Option(
      names = "--show-config",
      scope = ScopeType.INHERIT,
      description = "Show what the command would run with and where it is from; don't run it.")
  private boolean showConfig;

  boolean showConfig() {
    return showConfig;
  }
}
