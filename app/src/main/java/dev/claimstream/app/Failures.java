package dev.claimstream.app;

import dev.claimstream.schemas.BrokerException;
import dev.claimstream.schemas.SchemaRegistryException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
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
    err.println(name + ": " + e.getMessage() + origin(e));
    List<String> meant =
        e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
    if (!meant.isEmpty()) {
      err.println("Did you mean " + String.join(" or ", meant) + "?");
    }
    err.println("Try '" + name + " --help'.");
    return ExitCode.USAGE;
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
    PrintStream err = context.console().err();
    String name = command.getCommandSpec().qualifiedName();
    if (e instanceof UsageException) {
      err.println(name + ": " + e.getMessage());
      return ExitCode.USAGE;
    }
    if (e instanceof BrokerException || e instanceof SchemaRegistryException) {
      err.println(name + ": " + e.getMessage());
      return ExitCode.UNREACHABLE;
    }
    if (e instanceof IOException) {
      err.println(name + ": " + e);
      return ExitCode.USAGE;
    }
    log.atError().addKeyValue("command", name).setCause(e).log("The command broke");
    return ExitCode.BROKEN;
  }
}
