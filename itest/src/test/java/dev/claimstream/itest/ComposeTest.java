package dev.claimstream.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.claimstream.schemas.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.junit.jupiter.EnabledIfDockerAvailable;

/**
 * The whole docker-compose.yml, brought up as an operator does, used from outside, scaled, and
 * taken apart in the wrong order. What came out is compared with what went in, record by record.
 */
@EnabledIfDockerAvailable
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ComposeTest {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Path OUTSIDE = Path.of("outside").toAbsolutePath();
  private static final int REPLAYED = 50;
  private static final Set<PosixFilePermission> READABLE =
      PosixFilePermissions.fromString("rwxr-xr-x");

  private static final Logger log = LoggerFactory.getLogger(ComposeTest.class);

  @TempDir static Path folder;
  private static Stack stack;

  @BeforeAll
  static void up() throws IOException {
    Path inbox = Files.createDirectory(folder.resolve("inbox"));
    Files.setPosixFilePermissions(folder, READABLE); // the containers have users of their own
    Files.setPosixFilePermissions(inbox, READABLE);
    stack =
        Stack.configured(
            inbox,
            Map.of(
                "ROLL_AGE", "2s",
                "REPLAY_RATE", "100",
                "REPLAY_TIMES", Integer.toString(REPLAYED)));
    stack.compose("build");
    Instant began = Instant.now();
    stack.compose("up", "-d", "--scale", "replay=0");
    stack.compose("up", "-d", "--no-deps", "prometheus");
    awaitAgreement(Seed.paragraphs().size());
    log.atInfo()
        .addKeyValue("seconds", Duration.between(began, Instant.now()).toSeconds())
        .log("From up to the last claim of the seed article");
  }

  @AfterAll
  static void down() {
    stack.close();
  }

  @Test
  @Order(1)
  void aConsumerInJavaScriptReadsTheClaimsOfTheSeedArticle() {
    assumeThat(Commands.isThere("npm")).as("npm is installed").isTrue();
    if (!Files.exists(OUTSIDE.resolve("node_modules"))) {
      Commands.run(OUTSIDE, Map.of(), List.of("npm", "ci", "--ignore-scripts", "--silent"));
    }
    String read =
        Commands.run(
            OUTSIDE,
            Map.of(),
            List.of(
                "node",
                "tail-claims.mjs",
                stack.cluster().bootstrapServers(),
                stack.cluster().registry().toString(),
                Seed.GOLDEN_CLAIMS.toAbsolutePath().toString()));

    assertThat(read).endsWith(Seed.goldenClaims() + " claims read, 0 problems\n");
  }

  @Test
  @Order(2)
  void kcatSeesKeysHeadersAndOffsets() {
    assumeThat(Commands.isThere("kcat")).as("kcat is installed").isTrue();
    String printed =
        Commands.run(
            OUTSIDE,
            Map.of(),
            List.of(
                "kcat",
                "-b",
                stack.cluster().bootstrapServers(),
                "-C",
                "-e",
                "-q",
                "-t",
                Topics.PARAGRAPHS,
                "-f",
                "%p@%o\t%k\t%h\n"));

    List<String[]> records = printed.lines().map(line -> line.split("\t", -1)).toList();
    assertThat(records).hasSize(Seed.paragraphs().size());
    assertThat(records).extracting(r -> r[0]).doesNotHaveDuplicates();
    assertThat(records).extracting(r -> r[1]).containsOnly(Seed.paragraphs().get(0).getArticleId());
    assertThat(records).allSatisfy(r -> assertThat(r[2]).contains("ce_id=", "ce_type="));
  }

  @Test
  @Order(3)
  void theTopicsAreThoseOfTheInitServiceAndNoOthersAppear() throws Exception {
    Map<String, Object> properties =
        Map.of("bootstrap.servers", stack.cluster().bootstrapServers());
    try (Admin admin = Admin.create(properties)) {
      assertThatThrownBy(() -> admin.describeTopics(List.of("no.such")).allTopicNames().get())
          .hasMessageContaining("UnknownTopicOrPartition");
      assertThat(admin.listTopics().names().get())
          .contains(Topics.PARAGRAPHS, Topics.ENRICHED, Topics.CLAIMS, Topics.DEAD_LETTERS)
          .doesNotContain("no.such");
      assertThat(admin.describeTopics(List.of(Topics.CLAIMS)).allTopicNames().get())
          .hasEntrySatisfying(
              Topics.CLAIMS,
              topic ->
                  assertThat(topic.partitions())
                      .hasSize(Integer.parseInt(Stack.setting("TOPIC_PARTITIONS"))));
    }
  }

  @ParameterizedTest
  @Order(4)
  @ValueSource(strings = {"kafka", "registry", "ingest", "enrich", "sink"})
  void everyServiceIsConfined(String service) {
    JsonNode container = stack.inspect(service);

    JsonNode host = container.get("HostConfig");
    assertThat(container.at("/Config/User").asText()).isNotIn("", "0", "root");
    assertThat(host.get("ReadonlyRootfs").asBoolean()).isTrue();
    assertThat(host.get("Privileged").asBoolean()).isFalse();
    assertThat(host.get("CapDrop").toString()).isEqualTo("[\"ALL\"]");
    assertThat(host.get("SecurityOpt").toString()).contains("no-new-privileges");
    assertThat(host.get("Memory").asLong()).isPositive();
    assertThat(host.at("/RestartPolicy/Name").asText()).isEqualTo("unless-stopped");
    assertThat(container.at("/Config/Healthcheck/Test")).isNotEmpty();
    await()
        .atMost(PATIENCE)
        .until(() -> stack.inspect(service).at("/State/Health/Status").asText().equals("healthy"));
  }

  @Test
  @Order(5)
  void prometheusFindsEveryServiceAndCountsItsWork() {
    await().atMost(PATIENCE).until(() -> stack.prometheus("up == 1").size() == 3);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                stack
                    .prometheus("sum(claimstream_sink_claims_published_total)")
                    .equals(List.of((double) Seed.goldenClaims())));
    assertThat(stack.prometheus("ALERTS{alertstate=\"firing\"}")).isEmpty();
  }

  @Test
  @Order(6)
  void scaledToThreeAndBackDuringAReplayNothingIsLostOrDoubled() {
    stack.compose("up", "-d", "--no-deps", "--no-recreate", "--scale", "enrich=3", "enrich");
    stack.compose("up", "-d", "--no-deps", "replay");
    assertThat(stack.containers("enrich")).hasSize(3);
    awaitParagraphs(REPLAYED / 3 * Seed.paragraphs().size());
    stack.compose("up", "-d", "--no-deps", "--no-recreate", "--scale", "enrich=1", "enrich");

    awaitAgreement(REPLAYED * Seed.paragraphs().size());
    assertThat(stack.containers("enrich")).hasSize(1);
  }

  @Test
  @Order(7)
  void servicesStoppedAndStartedInTheWrongOrderGoOnWhereTheyWere() throws IOException {
    int before = (int) agreement().paragraphs();
    stack.compose("stop", "kafka");
    stack.compose("restart", "enrich", "sink");
    stack.compose("stop", "registry", "ingest");
    Files.writeString(folder.resolve("inbox/second.txt"), anArticle());
    stack.compose("start", "ingest");
    stack.compose("start", "registry");
    stack.compose("start", "kafka");

    awaitAgreement(before + 2);
  }

  private static String anArticle() {
    return "Harbour to be dredged\n\nThe channel will be deeper by May, harbour master Ida Lund said.\n";
  }

  private static void awaitParagraphs(int count) {
    await()
        .atMost(PATIENCE)
        .until(() -> TopicContent.of(stack.cluster(), Topics.PARAGRAPHS).size() >= count);
  }

  /** Waits until at least so many paragraphs have come out everywhere, once and as they should. */
  private static void awaitAgreement(int paragraphs) {
    await()
        .atMost(PATIENCE)
        .ignoreExceptions() // a broker on its way up
        .untilAsserted(
            () -> {
              Agreement agreement = agreement();
              assertThat(agreement.differences()).isEmpty();
              assertThat(agreement.paragraphs()).isGreaterThanOrEqualTo(paragraphs);
            });
  }

  private static Agreement agreement() throws IOException {
    Path files = Files.createTempDirectory(folder, "files");
    stack.copyFiles(files);
    return Agreement.of(stack.cluster(), files);
  }
}
