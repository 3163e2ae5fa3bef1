package dev.claimstream.app;

import dev.claimstream.app.letters.LetterId;
import dev.claimstream.app.monitor.HttpAddress;
import dev.claimstream.app.replay.OffsetRange;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** One run of the program: arguments in, exit code out. */
final class Program {

  private final Console console;

  Program(Console console) {
    this.console = console;
  }

  /** Runs a command and says how it ended, as one of {@link ExitCode}. */
  int run(String... args) {
    var context = new Context(console);
    CommandLine commands = commands(context);
    try {
      ConfigKeys keys = ConfigKeys.of(commands);
      context.configure(
          Settings.read(
              keys.known(), console.environment(), ConfigFile.chosen(args, console.environment())));
    } catch (UsageException e) {
      console.err().println("claimstream: " + e.getMessage());
      return ExitCode.USAGE;
    }
    commands.setDefaultValueProvider(new SettingsAsDefaults(context));
    int code = commands.execute(args);
    Optional<String> loss =
        console.out() instanceof ResultStream results ? results.loss() : Optional.empty();
    loss.ifPresent(
        why -> console.err().println("claimstream: output could not be written: " + why));
    return code == ExitCode.OK && loss.isPresent() ? ExitCode.UNREACHABLE : code;
  }

  /** The tree of commands. */
  static CommandLine commands(Context context) {
    Console console = context.console();
    var commands =
        new CommandLine(new ClaimstreamCommand())
            .addSubcommand(new DemoCommand(context))
            .addSubcommand(new IngestCommand(context))
            .addSubcommand(new EnrichCommand(context))
            .addSubcommand(
                new CommandLine(new SinkCommand(context))
                    .addSubcommand(new SinkResetCommand(context)))
            .addSubcommand(new TagCommand(context))
            .addSubcommand(new EvalCommand(context))
            .addSubcommand(new TailCommand(context))
            .addSubcommand(new VerifyCommand(context))
            .addSubcommand(new ReplayCommand(context))
            .addSubcommand(new DiffCommand(context))
            .addSubcommand(DlqCommand.with(context))
            .addSubcommand(new TopicsCommand(context))
            .addSubcommand(new SchemasCommand(context))
            .addSubcommand(new CompletionCommand(context));
    commands.registerConverter(Duration.class, Durations::parse);
    commands.registerConverter(HttpAddress.class, HttpAddress::parse);
    commands.registerConverter(Instant.class, Moments::parse);
    commands.registerConverter(OffsetRange.class, text -> converted(text, OffsetRange::parse));
    commands.registerConverter(LetterId.class, text -> converted(text, LetterId::parse));
    commands.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    commands.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    commands.setColorScheme(
        CommandLine.Help.defaultColorScheme(console.color() ? Ansi.ON : Ansi.OFF));
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    HelpPage.use(commands, console.width());
    commands.setExecutionStrategy(parsed -> showOrRun(context, parsed));
    var failures = new Failures(context);
    commands.setParameterExceptionHandler(failures);
    commands.setExecutionExceptionHandler(failures);
    describe(commands);
    return commands;
  }

  private static <T> T converted(String text, Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }

  private static int showOrRun(Context context, ParseResult parsed) {
    Integer helped = CommandLine.executeHelpRequest(parsed);
    if (helped != null) {
      return helped;
    }
    ClaimstreamCommand root = (ClaimstreamCommand) parsed.commandSpec().userObject();
    if (root.showConfig()) {
      EffectiveConfig.print(context, parsed);
      return ExitCode.OK;
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  private static void describe(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    spec.versionProvider(new Version());
    spec.usageMessage()
        .abbreviateSynopsis(true)
        .parameterListHeading("%nArguments:%n")
        .optionListHeading("%nOptions:%n")
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(ExitCode.meanings());
    command.getSubcommands().values().forEach(Program::describe);
  }
}
