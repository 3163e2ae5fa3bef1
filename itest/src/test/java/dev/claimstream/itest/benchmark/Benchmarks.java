package dev.claimstream.itest.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures the tagger and writes the figures to {@code target/benchmarks.txt}. No test of the
 * build: {@code mvn -pl itest -am test -Dtest=Benchmarks -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class Benchmarks {

  private static final Path REPORT = Path.of("target", "benchmarks.txt");
  private static final int STARTS = 9;
  private static final double NANOS_A_SECOND = 1e9;
  private static final double BYTES_A_MEGABYTE = 1024 * 1024;

  @Test
  void measure() throws Exception {
    Files.createDirectories(REPORT.getParent());
    try (var out = new PrintStream(Files.newOutputStream(REPORT), true, StandardCharsets.UTF_8)) {
      starts(out);
      throughput(out);
      printf(out, "%s", Jvm.output(Growth.class).stripTrailing());
    }
  }

  /** Load time and memory, each in a JVM of its own. */
  private static void starts(PrintStream out) throws IOException, InterruptedException {
    List<Start> starts = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      starts.add(Start.measure());
    }
    printf(
        out,
        "start: %d ms (median of %d, best %d), of its thread's CPU %d ms; heap %.1f MB",
        median(starts.stream().map(Start::millis).toList()),
        STARTS,
        starts.stream().mapToLong(Start::millis).min().orElseThrow(),
        median(starts.stream().map(Start::cpuMillis).toList()),
        starts.get(0).heapBytes() / 1e6);
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  /**
   * Tokens and characters a second, of the clock and of the processor's time, which differ on a
   * busy machine, and what is allocated for a token.
   */
  @SuppressWarnings("rawtypes")
  private static void throughput(PrintStream out) throws RunnerException {
    var options =
        new OptionsBuilder()
            .include(TaggerBenchmark.class.getName())
            .addProfiler(GCProfiler.class)
            .forks(1)
            .jvmArgs("-Xms1g", "-Xmx1g", Texts.option())
            .warmupIterations(5)
            .warmupTime(TimeValue.seconds(5))
            .measurementIterations(5)
            .measurementTime(TimeValue.seconds(2))
            .timeUnit(TimeUnit.SECONDS);
    Collection<RunResult> results = new Runner(options.build()).run();
    for (RunResult run : results) {
      Map<String, Result> rates = run.getSecondaryResults();
      double tokens = score(rates, "tokens");
      double cpu = score(rates, "cpuNanos") / NANOS_A_SECOND;
      printf(
          out,
          "%-9s %-9s %,10.0f tokens/s, of CPU %,10.0f tokens/s %,11.0f chars/s, %,6.0f bytes a token",
          run.getPrimaryResult().getLabel(),
          run.getParams().getParam("text"),
          tokens,
          tokens / cpu,
          score(rates, "characters") / cpu,
          score(rates, "gc.alloc.rate") * BYTES_A_MEGABYTE / tokens);
    }
  }

  @SuppressWarnings("rawtypes")
  private static double score(Map<String, Result> rates, String name) {
    return Objects.requireNonNull(rates.get(name), name).getScore();
  }

  private static void printf(PrintStream out, String format, Object... values) {
    String line = String.format(Locale.ROOT, format, values);
    out.println(line);
    System.out.println(line);
  }
}
