package dev.claimstream.itest.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The table of what happened and what came out. */
final class Report {

  private static final Path FILE = Path.of("target", "faults.txt");

  private final List<String> lines = new ArrayList<>();
  private final List<String> verdicts = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  Report(long seed) {
    lines.add("seed " + seed);
    lines.add(
        row(
            "fault",
            "strikes",
            "restarts",
            "paragraphs",
            "enriched",
            "claims",
            "lines",
            "letters",
            "verify",
            "s"));
    print();
  }

  void add(Fault fault, int strikes, World world, Output output, long nanos) {
    lines.add(
        row(
            fault.name(),
            strikes,
            world.restarts(),
            world.feed().paragraphs(),
            Output.size(output.enriched()),
            Output.size(output.claims()),
            Output.size(output.lines()),
            output.deadLetters(),
            output.verdict().exitCode(),
            TimeUnit.NANOSECONDS.toSeconds(nanos)));
    verdicts.add(fault.name() + ": " + output.verdict().words());
    world.notes().forEach(note -> notes.add(fault.name() + ": " + note));
    print();
  }

  void addFailure(Fault fault, Throwable why) {
    lines.add(fault.name() + " FAILED: " + why);
    print();
  }

  private static String row(Object... values) {
    return String.format(Locale.ROOT, "%-44s %8s %9s %11s %8s %8s %8s %8s %6s %6s", values);
  }

  /** At once, so that it is there also when the tests are broken off. */
  private void print() {
    System.out.println(lines.get(lines.size() - 1));
    try {
      Files.createDirectories(FILE.getParent());
      Files.write(
          FILE,
          Stream.of(lines, List.of("", "verify:"), verdicts, List.of("", "notes:"), notes)
              .flatMap(List::stream)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
