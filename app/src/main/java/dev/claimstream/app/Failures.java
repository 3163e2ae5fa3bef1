package dev.claimstream.app;

import dev.claimstream.schemas.BrokerException;
import dev.claimstream.schemas.SchemaRegistryException;
import dev.claimstream.sink.SinkException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong, in words for the person at the terminal, and which exit code that is. */
record Failures(Context context) implements IParameterExceptionHandler, IExecutionExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(Failures.class);

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    PrintStream err = context.console().err();
    String name = e.getCommandLine().getCommandSpec().qualifiedName();
    err.println(
        name
            + ": "
            + (e instanceof UnmatchedArgumentException unmatched
                ? unknown(unmatched)
                : e.getMessage() + origin(e)));
    err.println("Try '" + name + " --help'.");
    return ExitCode.USAGE;
  }

  /** The first argument that the command doesn't know, and what may have been meant. */
  private static String unknown(UnmatchedArgumentException e) {
    String given = e.getUnmatched().get(0);
    CommandLine command = e.getCommandLine();
    if (given.startsWith("-")) {
      Set<String> options = command.getCommandSpec().optionsMap().keySet();
      String name = given.replaceFirst("=.*", "");
      return "unknown option '" + name + "'" + Nearest.question(Nearest.to(name, options));
    }
    Set<String> commands = command.getSubcommands().keySet();
    return (commands.isEmpty() ? "unexpected argument '" : "unknown command '")
        + given
        + "'"
        + Nearest.question(Nearest.to(given, commands));
  }

  /** A bad value that did not come from the command line: where it did come from. */
  private String origin(ParameterException e) {
    return Optional.ofNullable(e.getArgSpec())
        .flatMap(ConfigKeys::keyOf)
        .flatMap(context.settings()::get)
        .filter(setting -> setting.value().equals(e.getValue()))
        .map(setting -> " (" + setting.key() + " from " + setting.origin() + ")")
        .orElse("");
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    if (StopSignal.isCauseOf(e)) {
      return ExitCode.INCOMPLETE; // nobody sees it: the JVM says 130 or 143
    }
    PrintStream err = context.console().err();
    String name = command.getCommandSpec().qualifiedName();
    Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
    err.println(name + ": " + words(cause));
    int code = codeOf(cause);
    if (code == ExitCode.BROKEN) {
      log.atError().addKeyValue("command", name).setCause(cause).log("The command broke");
    }
    return code;
  }

  /** Our own exceptions speak for themselves; of others the class says more than the message. */
  private static String words(Throwable cause) {
    if (cause instanceof NoSuchFileException missing) {
      return missing.getFile() + ": no such file or folder";
    }
    boolean plain =
        cause.getClass().getName().startsWith("dev.claimstream.")
            || cause instanceof UncheckedIOException
            || cause.getClass() == IOException.class;
    return plain ? String.valueOf(cause.getMessage()) : cause.toString();
  }

  private static int codeOf(Throwable cause) {
    if (cause instanceof UsageException
        || cause instanceof IOException
        || cause instanceof UncheckedIOException) {
      return ExitCode.USAGE;
    }
    if (cause instanceof BrokerException
        || cause instanceof SchemaRegistryException
        || cause instanceof SinkException) {
      return ExitCode.UNREACHABLE;
    }
    return ExitCode.BROKEN;
  }
}
