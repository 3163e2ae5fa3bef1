package dev.claimstream.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** How help looks, whatever the terminal. */
class HelpPageTest {

  private static final int WIDEST = 100;

  @ParameterizedTest
  @ValueSource(ints = {70, 80, 95})
  void noLineIsLongerThanTheTerminal(int width) {
    assertThat(pages(width))
        .allSatisfy((command, page) -> assertThat(page.lines()).allMatch(l -> l.length() <= width));
  }

  @ParameterizedTest
  @ValueSource(ints = {70, 80, 95})
  void linesAreBrokenAtSpacesOnly(int width) {
    assertThat(words(pages(width))).isEqualTo(words(pages(WIDEST)));
  }

  @Test
  void aWideTerminalIsNotFilled() {
    assertThat(pages(200)).isEqualTo(pages(WIDEST));
  }

  @Test
  void whatGoesOnStandsUnderTheWordsThatItBelongsTo() {
    assertThat(pages(80).get("claimstream eval"))
        .contains(
            """
              claims     contents, sources and speakers. A claim counts as found when the
                         letters of its content overlap with Jaccard 0.5 or more, one to
            """)
        .contains(
            """
                  --flat         Leave out claims within claims, for gold that has none of
                                 them.
            """);
  }

  @Test
  void ownOptionsComeBeforeThoseOfEveryCommandAndADefaultStaysWithItsValue() {
    String page = pages(80).getOrDefault("claimstream topics", "");

    assertThat(page).containsSubsequence("--bootstrap", "--retention", "--config", "--help");
    assertThat(page.lines()).noneMatch(line -> line.endsWith("Default:"));
  }

  private static Map<String, List<String>> words(Map<String, String> pages) {
    Map<String, List<String>> words = new TreeMap<>();
    pages.forEach((command, page) -> words.put(command, List.of(page.split("\\s+"))));
    return words;
  }

  private static Map<String, String> pages(int width) {
    var console = Run.console("");
    var wide = new Console(console.in(), console.out(), console.err(), Map.of(), width, false);
    Map<String, String> pages = new TreeMap<>();
    collect(Program.commands(new Context(wide)), pages);
    assertThat(pages).hasSizeGreaterThan(15);
    return pages;
  }

  private static void collect(CommandLine command, Map<String, String> pages) {
    pages.put(command.getCommandSpec().qualifiedName(), command.getUsageMessage());
    command.getSubcommands().values().forEach(below -> collect(below, pages));
  }
}
