package dev.claimstream.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What can be done about dead letters. */
@Command(
    name = "dlq",
    header = "List, show and send back what could not be used (dead letters).",
    description = {
      "",
      "Whatever a step can't use goes to news.dead-letters as it was found, with headers"
          + " that say where and why. Mend the cause, then send the letters back."
    },
    synopsisSubcommandLabel = "(list | show | redrive)",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  claimstream dlq list --since 2h",
      "  claimstream dlq list --each --step assemble-article",
      "  claimstream dlq show 2-1047 --raw letter.bin",
      "  claimstream dlq redrive --step tag-article --dry-run"
    })
final class DlqCommand {

  private DlqCommand() {}

  static CommandLine with(Context context) {
    return new CommandLine(new DlqCommand())
        .addSubcommand(new DlqListCommand(context))
        .addSubcommand(new DlqShowCommand(context))
        .addSubcommand(new DlqRedriveCommand(context));
  }
}
