package dev.claimstream.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.claimstream.itest.Scrape.Sample;
import dev.claimstream.schemas.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The three services as processes of their own, watched over HTTP while the seed article and some
 * bytes that are no paragraph go through.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObservedTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Pattern ADDRESS = Pattern.compile("address=\"([^\"]+)\"");
  private static final byte[] FOREIGN = "not a paragraph".getBytes(StandardCharsets.UTF_8);
  private static final int PARAGRAPHS = Seed.paragraphs().size();

  /** One of the services. */
  private record Service(String job, Child child) {

    /** Where it answers, as it says in its log. */
    Optional<String> address() {
      Matcher matcher = ADDRESS.matcher(Seed.read(child.log()));
      return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    boolean isReady() {
      return address().filter(a -> Scrape.get(a, "/health/ready").statusCode() == 200).isPresent();
    }

    Scrape scrape() {
      return Scrape.of(address().orElseThrow(), job);
    }
  }

  private final List<Service> services = new ArrayList<>();
  private LocalRun run;

  @BeforeAll
  void allGoesThrough(@TempDir Path folder) throws Exception {
    run = LocalRun.start(folder, 2);
    Path in = Files.createDirectories(folder.resolve("in"));
    start("ingest", "--watch=" + in);
    start("enrich", "--state-dir=" + folder.resolve("state"));
    start("sink", "--dir=" + run.files(), "--roll-age=1s");
    for (Service service : services) {
      await().atMost(PATIENCE).until(service::isReady);
    }
    run.putBytes(Topics.PARAGRAPHS, FOREIGN, FOREIGN);
    Files.copy(Seed.FOLDER.resolve("seed-article.txt"), in.resolve("article.txt"));
    await()
        .atMost(PATIENCE)
        .until(() -> PublishedFiles.in(run.files()).lines().size() >= PARAGRAPHS);
    await().atMost(PATIENCE).until(() -> run.content(Topics.CLAIMS).size() >= Seed.goldenClaims());
  }

  @AfterAll
  void end() {
    services.forEach(service -> service.child().close());
    run.close();
  }

  private void start(String command, String... options) throws IOException {
    Path log = run.folder().resolve(command + ".log");
    List<String> arguments = new ArrayList<>(List.of(command, "--http=0"));
    arguments.addAll(List.of(options));
    services.add(
        new Service(
            command, Child.start(run.services().cluster(), log, arguments.toArray(new String[0]))));
  }

  @Test
  void whatIsCountedIsWhatWentThrough() throws IOException {
    Scrape all = scrapeAll();

    assertThat(all.sum("claimstream_ingest_articles_total")).isEqualTo(1);
    assertThat(all.sum("claimstream_ingest_paragraphs_total")).isEqualTo(PARAGRAPHS);
    assertThat(all.sum("claimstream_ingest_refused_total")).isZero();
    assertThat(all.sum("claimstream_enrich_paragraphs_read_total")).isEqualTo(PARAGRAPHS);
    assertThat(all.sum("claimstream_enrich_paragraphs_written_total")).isEqualTo(PARAGRAPHS);
    assertThat(all.sum("claimstream_enrich_batches_total", Map.of("assembly", "whole")))
        .isEqualTo(1);
    assertThat(all.sum("claimstream_enrich_batches_total")).isEqualTo(1);
    assertThat(all.sum("claimstream_enrich_articles_waiting")).isZero();
    assertThat(all.sum("claimstream_sink_claims_published_total")).isEqualTo(Seed.goldenClaims());
    assertThat(all.sum("claimstream_sink_file_records_total")).isEqualTo(PARAGRAPHS);
    List<Path> files = PublishedFiles.in(run.files()).paths();
    assertThat(all.sum("claimstream_sink_files_published_total")).isEqualTo(files.size());
    double bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
    }
    assertThat(all.sum("claimstream_sink_file_published_bytes_total")).isEqualTo(bytes);
  }

  @Test
  void aRecordThatCannotBeReadIsCountedByStepAndReason() {
    Scrape all = scrapeAll();

    assertThat(all.sum("claimstream_dead_letters_total")).isEqualTo(1);
    assertThat(
            all.sum(
                "claimstream_dead_letters_total",
                Map.of("step", "read-paragraphs", "reason", "unreadable")))
        .isEqualTo(1);
  }

  @Test
  void everyParagraphsWayIsTimedAtEachStage() {
    Scrape all = scrapeAll();

    double withClaims =
        run.enriched().stream().filter(paragraph -> !paragraph.getClaims().isEmpty()).count();
    Map<String, Double> expected =
        Map.of("enriched", (double) PARAGRAPHS, "claims", withClaims, "files", (double) PARAGRAPHS);
    expected.forEach(
        (stage, count) -> {
          assertThat(all.sum("claimstream_latency_seconds_count", Map.of("stage", stage)))
              .isEqualTo(count);
          assertThat(
                  all.sum(
                      "claimstream_latency_seconds_bucket", Map.of("stage", stage, "le", "3600.0")))
              .isEqualTo(count);
          assertThat(all.sum("claimstream_latency_seconds_sum", Map.of("stage", stage)))
              .isPositive();
        });
  }

  @Test
  void everyQueryOfDashboardAndAlertsFindsWhatItAsksFor() {
    List<String> queries =
        Stream.concat(Queries.ofDashboard().stream(), Queries.ofAlerts().stream()).toList();
    assertThat(queries).hasSizeGreaterThan(50).allMatch(query -> !Selector.in(query).isEmpty());

    // Kafka's own metrics are looked at every few seconds, so that they come a little later.
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              List<Sample> samples = scrapeAll().samples();
              assertThat(queries.stream().flatMap(query -> Selector.in(query).stream()))
                  .allSatisfy(selector -> assertThat(samples).anyMatch(selector::matches));
            });
  }

  @Test
  void kafkasMetricsAreAChoiceAndEachTopicIsThereOnce() {
    List<Sample> kafka =
        scrapeAll().samples().stream().filter(s -> s.name().startsWith("kafka_")).toList();

    assertThat(kafka).hasSizeLessThan(500);
    assertThat(kafka.stream().map(sample -> sample.labels().getOrDefault("topic", "")))
        .noneMatch(topic -> topic.startsWith("news_"));
  }

  /** What Prometheus would have of all services, with the metric that it makes itself. */
  private Scrape scrapeAll() {
    List<Sample> samples = new ArrayList<>();
    for (Service service : services) {
      samples.addAll(service.scrape().samples());
      samples.add(new Sample("up", Map.of("job", service.job()), 1));
    }
    return new Scrape(samples);
  }
}
