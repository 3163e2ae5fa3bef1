package dev.claimstream.app;

import dev.claimstream.app.verify.CheckResult;
import dev.claimstream.app.verify.CheckResult.Findings;
import dev.claimstream.app.verify.Finding;
import dev.claimstream.app.verify.Report;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Prints a verification for people.
 *
 * @param console where
 */
record VerifyText(Console console) {

  void print(Report report) {
    report.checks().forEach(this::print);
    line(
        report.isClean()
            ? styled(Style.GREEN, "All that was compared agrees.")
            : styled(Style.RED, Count.of(report.differences(), "difference") + "."));
  }

  private void print(CheckResult check) {
    String state =
        check.differences() == 0
            ? styled(Style.GREEN, "ok")
            : styled(Style.RED, Count.of(check.differences(), "difference"));
    line(styled(Style.BOLD, check.name()) + "  " + state);
    String counts =
        check.counts().entrySet().stream()
            .map(count -> String.format(Locale.ROOT, "%,d %s", count.getValue(), count.getKey()))
            .collect(Collectors.joining(" · "));
    line("    " + (counts.isEmpty() ? "none" : counts));
    check.findings().forEach(this::print);
    line("");
  }

  private void print(Findings findings) {
    line(String.format(Locale.ROOT, "    %-12s %,d", findings.kind().label(), findings.total()));
    for (Finding example : findings.examples()) {
      line("      " + styled(Style.CYAN, example.place().toString()));
      line("        expected  " + example.expected());
      line("        found     " + example.found());
    }
    long more = findings.total() - findings.examples().size();
    if (more > 0) {
      line(styled(Style.DIM, String.format(Locale.ROOT, "      and %,d more", more)));
    }
  }

  private String styled(Style style, String text) {
    return style.on(text, console.color());
  }

  private void line(String text) {
    console.out().println(text);
  }
}
