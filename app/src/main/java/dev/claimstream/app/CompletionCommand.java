package dev.claimstream.app;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Prints the completion script for bash and zsh. */
@Command(
    name = "completion",
    header = "Print a script that completes commands and options in bash and zsh.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(claimstream completion)",
      "  claimstream completion > /etc/bash_completion.d/claimstream"
    })
final class CompletionCommand implements Callable<Integer> {

  private final Context context;

  CompletionCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    CommandLine commands = Program.commands(context);
    context.console().out().print(AutoComplete.bash("claimstream", commands));
    return ExitCode.OK;
  }
}
