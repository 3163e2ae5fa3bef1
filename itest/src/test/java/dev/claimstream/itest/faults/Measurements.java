package dev.claimstream.itest.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import dev.claimstream.schemas.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.common.IsolationLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What transactions cost, and what memory a long replay takes; written to {@code
 * target/measurements.txt}. No test of the build: {@code mvn -pl itest -am test -Dtest=Measurements
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class Measurements {

  private static final Path REPORT = Path.of("target", "measurements.txt");
  private static final Duration PATIENCE = Duration.ofHours(2);
  private static final int FEED = 20_000;
  private static final int ROUNDS = Integer.getInteger("rounds", 4);
  private static final int REPEAT = 3;
  private static final double WARM = 0.3;
  private static final List<String> GUARANTEES = List.of("exactly_once_v2", "at_least_once");

  /** Paragraphs after which memory is looked at. */
  private static final List<Integer> LENGTHS = List.of(100_000, 300_000, 1_000_000);

  /** What launcher and image give to the JVM of a service, one a line. */
  private static final Path JVM_OPTIONS = Path.of("..", "deploy", "image", "services.jvm");

  /** Further ones, such as {@code -XX:NativeMemoryTracking=summary}. */
  private static final String FURTHER = System.getProperty("java.options", "");

  /** The usual compiler, which other tests go without. */
  private static final String COMPILE = "-XX:TieredStopAtLevel=4";

  @TempDir private Path folder = Path.of("");

  @Test
  void throughputWithAndWithoutTransactions() throws Exception {
    Feed feed = Feed.write(folder.resolve("feed"), FEED);
    Map<String, Double> sums = new HashMap<>();
    for (int round = 1; round <= ROUNDS; round++) {
      for (String guarantee : GUARANTEES) {
        double rate = rate(feed, guarantee, folder.resolve(guarantee + round));
        sums.merge(guarantee, rate, Double::sum);
        say("round %d, %s: %,.0f paragraphs/s", round, guarantee, rate);
      }
    }
    double exactly = sums.getOrDefault(GUARANTEES.get(0), 0.0);
    double atLeast = sums.getOrDefault(GUARANTEES.get(1), 0.0);
    say("exactly once / at least once: %.2f", exactly / atLeast);
  }

  private static double rate(Feed feed, String guarantee, Path place) throws Exception {
    Files.createDirectories(place);
    try (World world = World.create(place, feed, new Random(1), 1)) {
      Service ingest = world.service("ingest");
      ingest.with("--repeat=" + REPEAT);
      ingest.start();
      until(ingest::hasSucceeded);
      Service enrich = world.service("enrich-1");
      enrich.replaceBy(WeakenedEnrich.AT_LEAST_ONCE);
      enrich.with("--guarantee=" + guarantee);
      enrich.with(Map.of("_JAVA_OPTIONS", COMPILE));
      enrich.start();
      int all = feed.paragraphs() * REPEAT;
      until(() -> world.enriched() >= all * WARM);
      int from = world.enriched();
      long begin = System.nanoTime();
      until(() -> world.enriched() >= all);
      return (all - from) * 1e9 / (System.nanoTime() - begin);
    }
  }

  @Test
  void memoryOfALongReplay() throws Exception {
    Feed feed = Feed.write(folder.resolve("feed"), FEED);
    int most = Integer.getInteger("paragraphs", LENGTHS.get(LENGTHS.size() - 1));
    try (World world = World.create(folder, feed, new Random(1), 1)) {
      Service enrich = world.service("enrich-1");
      Service sink = world.service("sink-1");
      limit(enrich, "768m");
      limit(sink, "512m");
      sink.with("--roll-records=100000", "--roll-age=10s");
      Service ingest = world.service("ingest");
      ingest.with("--repeat=" + (most / FEED + 1));
      for (Service service : List.of(ingest, enrich, sink)) {
        service.start();
      }
      for (int length : new ArrayList<>(LENGTHS)) {
        if (length <= most) {
          until(() -> world.groups().end(Topics.ENRICHED, IsolationLevel.READ_COMMITTED) >= length);
          say(
              "%,d paragraphs: enrich %s; sink %s (%,d records in files)",
              length, use(enrich), use(sink), PublishedLines.told(world.files(), "count"));
        }
      }
    }
  }

  /** As in the image: so much memory, of which heap takes its part. */
  private static void limit(Service service, String memory) throws IOException {
    String options =
        Files.readAllLines(JVM_OPTIONS).stream()
            .filter(line -> !line.startsWith("#"))
            .collect(Collectors.joining(" "));
    String heap = "-XX:MaxRAM=" + memory + " -XX:MaxRAMPercentage=60";
    service.with(
        Map.of(
            "MALLOC_ARENA_MAX",
            "2",
            "_JAVA_OPTIONS",
            String.join(" ", COMPILE, heap, options, FURTHER)));
  }

  private static String use(Service service) throws IOException {
    ProcessHandle process = service.process().process().toHandle();
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    String memory =
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
            .map(line -> line.replaceAll("\\s+", " "))
            .collect(Collectors.joining(", "));
    Duration cpu = process.info().totalCpuDuration().orElse(Duration.ZERO);
    return memory + ", " + cpu.toSeconds() + " s of CPU";
  }

  private static void until(Callable<Boolean> condition) {
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(condition);
  }

  private static void say(String format, Object... values) throws IOException {
    String line = String.format(Locale.ROOT, format, values);
    System.out.println(line);
    Files.createDirectories(REPORT.getParent());
    Files.writeString(
        REPORT, line + "\n", UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
