package dev.claimstream.itest.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever happens during a replay, the same comes out of it as of one that nothing disturbs:
 * nothing is lost, repeated or changed, in topics and in files.
 */
@Tag("faults")
class FaultsTest {

  private static final int PARAGRAPHS = Integer.getInteger("faults.paragraphs", 20_000);
  private static final int ROUNDS = Integer.getInteger("soak", 1);
  private static final Pattern CHOSEN = Pattern.compile(System.getProperty("fault", ""));
  private static final long SEED = Long.getLong("seed", new Random().nextInt(1_000_000));

  @TempDir static Path folder;
  private static final Report report = new Report(SEED);
  private static Feed feed = new Feed(Path.of(""), 0, 0);
  private static Output undisturbed =
      new Output(Map.of(), Map.of(), Map.of(), 0, new Verdict(0, ""));

  @BeforeAll
  static void replayUndisturbed() throws Exception {
    feed = Feed.write(folder.resolve("feed"), PARAGRAPHS);
    undisturbed = replay(new Undisturbed(), 0);
    assertThat(undisturbed.verdict().exitCode()).as(undisturbed.verdict().words()).isZero();
    assertThat(Output.size(undisturbed.enriched())).isEqualTo(feed.paragraphs());
    assertThat(Output.size(undisturbed.lines())).isEqualTo(feed.paragraphs());
  }

  static Stream<Arguments> faults() {
    List<Fault> faults =
        List.of(
            new KilledService(List.of("ingest"), 3),
            new KilledService(List.of("enrich-1", "enrich-2"), 6),
            new KilledBetweenCommits(4),
            new KilledService(List.of("sink-1"), 6),
            new KilledAtFileStep(10),
            new KilledBroker(3),
            new KafkaAway(),
            new KilledWhileJoining(3),
            new LostState(2),
            new PausedProcess("enrich-1", Groups.ENRICH),
            new PausedProcess("sink-1", Groups.FILES),
            new SilentNetwork(),
            new SlowNetwork(Duration.ofMillis(50)),
            new FullDisk(),
            new JumpingClock("enrich-1", "+5m"),
            new JumpingClock("sink-1", "+2h"),
            new JumpingClock("Kafka", "+2h"),
            new JumpingClock("enrich-2", "-5m"),
            new StoppedInGoodOrder());
    return IntStream.rangeClosed(1, ROUNDS)
        .boxed()
        .flatMap(
            round ->
                faults.stream()
                    .filter(f -> CHOSEN.matcher(f.name()).find())
                    .map(fault -> Arguments.of(fault, round)));
  }

  @ParameterizedTest(name = "{0}, round {1}")
  @MethodSource("faults")
  void nothingIsLostRepeatedOrChanged(Fault fault, int round) throws Exception {
    assertThat(replay(fault, round).differencesFrom(undisturbed)).isEmpty();
  }

  /** A replay that would be as good with less care would show nothing. */
  @Test
  void withoutTransactionsTheSameFaultWouldBeSeen() throws Exception {
    Fault weakened = new WeakenedEnrich(new KilledBetweenCommits(4));
    assumeThat(weakened.name()).containsPattern(CHOSEN);
    assertThat(replay(weakened, 0).differencesFrom(undisturbed))
        .anyMatch(difference -> difference.contains("enriched paragraphs"));
  }

  private static Output replay(Fault fault, int round) throws Exception {
    Path place =
        Files.createDirectories(folder.resolve(fault.name().replaceAll("\\W+", "-") + round));
    var random = new Random(SEED + round);
    try (World world = World.create(place, feed, random, fault.brokers())) {
      fault.prepare(world);
      long begin = System.nanoTime();
      world.start();
      int strikes = fault.strike(world);
      Output output = world.finish();
      report.add(fault, strikes, world, output, System.nanoTime() - begin);
      return output;
    } catch (Exception | AssertionError e) {
      report.addFailure(fault, e);
      throw e;
    }
  }
}
