package dev.claimstream.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * How help is laid out: lines are broken at spaces only, since picocli's own layout breaks {@code
 * http://localhost} too, and what goes on stands under the words that it belongs to.
 */
final class HelpPage {

  private static final int LEAST_WIDTH = 55; // picocli's
  private static final int WIDEST = 100;
  private static final int WIDEST_LABEL = 26;
  private static final String GAP = "  ";
  private static final char NO_BREAK = '\u00a0';

  /** The blank start of a line and, where two spaces set one off, the word that it explains. */
  private static final Pattern LABELLED = Pattern.compile("( *(?:\\S+(?: \\S+)* {2,})?)(.*)");

  private HelpPage() {}

  /** Has a command and all below it show their help so. */
  static void use(CommandLine commands, int terminalWidth) {
    commands.setUsageHelpAutoWidth(false);
    commands.setUsageHelpWidth(Math.min(Math.max(terminalWidth, LEAST_WIDTH), WIDEST));
    Map<String, IHelpSectionRenderer> sections = commands.getHelpSectionMap();
    sections.put(UsageMessageSpec.SECTION_KEY_HEADER, help -> text(help, usage(help).header()));
    sections.put(
        UsageMessageSpec.SECTION_KEY_DESCRIPTION, help -> text(help, usage(help).description()));
    sections.put(UsageMessageSpec.SECTION_KEY_PARAMETER_LIST, HelpPage::parameters);
    sections.put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, HelpPage::options);
    sections.put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, HelpPage::subcommands);
    sections.put(UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST, HelpPage::exitCodes);
    sections.put(UsageMessageSpec.SECTION_KEY_FOOTER, help -> text(help, usage(help).footer()));
    commands.setHelpSectionMap(sections);
  }

  private static UsageMessageSpec usage(Help help) {
    return help.commandSpec().usageMessage();
  }

  private static String text(Help help, String... paragraphs) {
    var page = new StringBuilder();
    for (String paragraph : paragraphs) {
      Matcher parts = LABELLED.matcher(paragraph);
      if (parts.matches()) {
        String label = parts.group(1);
        entry(page, help, label, label.length(), parts.group(2));
      }
    }
    return page.toString();
  }

  private static String parameters(Help help) {
    List<Entry> entries = new ArrayList<>();
    var renderer = help.createDefaultParameterRenderer();
    for (PositionalParamSpec parameter : help.commandSpec().positionalParameters()) {
      Text label =
          renderer.render(parameter, help.parameterLabelRenderer(), help.colorScheme())[0][3];
      entries.add(new Entry("", label, String.join(" ", parameter.description())));
    }
    return table(help, entries);
  }

  /** The command's own first, then those that every command takes. */
  private static String options(Help help) {
    List<OptionSpec> options = new ArrayList<>(help.commandSpec().options());
    options.sort(
        Comparator.comparing(OptionSpec::inherited).thenComparing(OptionSpec::longestName));
    List<Entry> entries = new ArrayList<>();
    var renderer = help.createDefaultOptionRenderer();
    for (OptionSpec option : options) {
      Text[] cells = renderer.render(option, help.parameterLabelRenderer(), help.colorScheme())[0];
      String shorter = cells[1].plainString();
      entries.add(
          new Entry(
              shorter.isEmpty() ? "    " : shorter + ", ",
              cells[3],
              String.join(" ", option.description())));
    }
    return table(help, entries) + keys(help);
  }

  private static String keys(Help help) {
    List<String> keys =
        help.commandSpec().options().stream()
            .flatMap(option -> ConfigKeys.keyOf(option).stream())
            .sorted()
            .toList();
    return keys.isEmpty()
        ? ""
        : System.lineSeparator()
            + text(help, "Keys of the --config file:", "  " + String.join(", ", keys));
  }

  private static String subcommands(Help help) {
    List<Entry> entries = new ArrayList<>();
    help.subcommands()
        .forEach(
            (name, command) ->
                entries.add(
                    new Entry(
                        "",
                        help.colorScheme().commandText(name),
                        String.join(" ", usage(command).header()))));
    return table(help, entries);
  }

  private static String exitCodes(Help help) {
    List<Entry> entries = new ArrayList<>();
    usage(help)
        .exitCodeList()
        .forEach(
            (code, meaning) -> entries.add(new Entry("", help.colorScheme().text(code), meaning)));
    return table(help, entries);
  }

  /** A line of a table. */
  private record Entry(String before, Text label, String meaning) {

    int width() {
      return GAP.length() + before.length() + label.plainString().length();
    }

    @Override
    public String toString() {
      return GAP + before + label;
    }
  }

  private static String table(Help help, List<Entry> entries) {
    int widest =
        entries.stream().mapToInt(Entry::width).filter(w -> w <= WIDEST_LABEL).max().orElse(0);
    int column = widest + GAP.length();
    var page = new StringBuilder();
    for (Entry entry : entries) {
      String label = entry.toString();
      if (entry.width() > widest) {
        page.append(label).append(System.lineSeparator());
        label = " ".repeat(column);
      } else {
        label += " ".repeat(column - entry.width());
      }
      entry(page, help, label, column, entry.meaning());
    }
    return page.toString();
  }

  private static void entry(
      StringBuilder page, Help help, String label, int column, String meaning) {
    String indent = " ".repeat(column);
    String before = label;
    String kept = meaning.replace("Default: ", "Default:" + NO_BREAK);
    for (String line : Wrapped.lines(kept, usage(help).width() - column)) {
      page.append((before + line.replace(NO_BREAK, ' ')).stripTrailing())
          .append(System.lineSeparator());
      before = indent;
    }
  }
}
