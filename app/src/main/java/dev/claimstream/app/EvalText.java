package dev.claimstream.app;

import dev.claimstream.tagger.eval.Miss;
import dev.claimstream.tagger.eval.Miss.What;
import dev.claimstream.tagger.eval.Retrieval;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints the result of a comparison for people. */
final class EvalText {

  private static final int GROUPS = 20;
  private static final int LONGEST = 160;

  private final PrintStream out;
  private final int examples;

  /**
   * @param examples how many to show of each group
   */
  EvalText(PrintStream out, int examples) {
    this.out = out;
    this.examples = examples;
  }

  void print(EvalResult result) {
    result.retrievals().forEach(this::line);
    result
        .shares()
        .forEach(
            (name, share) ->
                printf(
                    "%-22s %.3f   (%d of %d)", name, share.value(), share.part(), share.whole()));
    result.misses().forEach(this::misses);
  }

  private void line(String name, Retrieval r) {
    printf(
        "%-22s P %.3f  R %.3f  F1 %.3f   (right %d, tagged %d, gold %d)",
        name, r.precision(), r.recall(), r.f1(), r.right(), r.tagged(), r.expected());
  }

  private void misses(What what, Map<String, List<Miss>> groups) {
    int all = groups.values().stream().mapToInt(List::size).sum();
    out.println();
    printf("%s %d", what.name().replace('_', ' ').toLowerCase(Locale.ROOT), all);
    groups.entrySet().stream().limit(GROUPS).forEach(g -> group(g.getKey(), g.getValue()));
    if (groups.size() > GROUPS) {
      int rest = groups.values().stream().skip(GROUPS).mapToInt(List::size).sum();
      printf("%6d  in %d smaller groups", rest, groups.size() - GROUPS);
    }
  }

  private void group(String name, List<Miss> misses) {
    printf("%6d  %s", misses.size(), name);
    for (Miss miss : misses.subList(0, Math.min(examples, misses.size()))) {
      out.println("          " + miss.article());
      side("gold", miss.right());
      side("tagged", miss.tagged());
    }
  }

  private void side(String name, String words) {
    if (!words.isEmpty()) {
      String shown = words.length() > LONGEST ? words.substring(0, LONGEST) + " …" : words;
      out.printf(Locale.ROOT, "            %-7s %s%n", name, Wrapped.printable(shown));
    }
  }

  private void printf(String format, Object... values) {
    out.printf(Locale.ROOT, format + "%n", values);
  }
}
