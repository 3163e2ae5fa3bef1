package dev.claimstream.itest;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import dev.claimstream.schemas.TopicAdmin;
import dev.claimstream.schemas.TopicReport;
import dev.claimstream.schemas.TopicSettings;
import dev.claimstream.schemas.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rights in {@code deploy/kubernetes/users.yaml} are enough for each service's work, none of
 * them can be done without, and nobody can do what is another's.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LeastRightsTest {

  private static final Manifests MANIFESTS = Manifests.read();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int LACKS_SOMETHING = 3;
  private static final int STOPPED_BY_TERM = 143;

  @TempDir private static Path folder;
  private static SecuredKafka kafka;
  private static int runs;

  /** Those to create something last: whoever lacks them fails only when it isn't there. */
  static List<Right> rights() {
    return Right.of(MANIFESTS).stream()
        .sorted(comparing(right -> right.operation() == AclOperation.CREATE))
        .toList();
  }

  @BeforeAll
  static void startKafkaWithTheTopicsAndUsersOfTheManifests() throws Exception {
    kafka = SecuredKafka.start(folder);
    kafka.addUsers(MANIFESTS.ofKind("KafkaUser").stream().map(Manifest::name).toList());
    kafka.grant(rights().stream().map(Right::acl).toList());
    kafka
        .admin()
        .createTopics(MANIFESTS.ofKind("KafkaTopic").stream().map(LeastRightsTest::topic).toList())
        .all()
        .get();
  }

  private static NewTopic topic(Manifest manifest) {
    Map<String, String> config = new TreeMap<>();
    manifest
        .spec()
        .path("config")
        .properties()
        .forEach(entry -> config.put(entry.getKey(), entry.getValue().asText()));
    int partitions = manifest.spec().path("partitions").asInt();
    return new NewTopic(manifest.name(), Optional.of(partitions), Optional.empty()).configs(config);
  }

  @AfterAll
  static void stopKafka() {
    kafka.close();
  }

  @Test
  @Order(1)
  void theTopicsAreWhatTheProgramItselfWouldCreate() {
    var settings =
        new TopicSettings(6, Optional.empty(), Duration.ofDays(30), Duration.ofDays(365));

    try (TopicAdmin admin = TopicAdmin.of(kafka.asOwner())) {
      assertThat(admin.describe(settings))
          .hasSize(MANIFESTS.ofKind("KafkaTopic").size())
          .allSatisfy(report -> assertThat(report.differences()).isEmpty())
          .allSatisfy(report -> assertThat(report.state()).isEqualTo(TopicReport.State.EXISTED));
    }
  }

  @Test
  @Order(2)
  void withItsRightsAndTheConfigurationOfItsPodEachServiceDoesItsWork() throws Exception {
    try (Child enrich = command("enrich", "--state-dir=" + folder.resolve("state"));
        Child sink = command("sink", "--dir=" + folder.resolve("files"), "--roll-age=1s");
        Child ingest = command("ingest", Seed.FOLDER.resolve("seed-article.txt").toString())) {
      assertThat(ingest.end()).as(Seed.read(ingest.log())).isZero();

      List<String> claims = work().claims(kafka.as("claimstream-consumer"));

      assertThat(claims)
          .containsExactlyInAnyOrderElementsOf(Seed.read(Seed.GOLDEN_CLAIMS).lines().toList());
      Path files = folder.resolve("files");
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(PublishedFiles.in(files).text())
                      .isEqualTo(Seed.read(Seed.GOLDEN_ENRICHED)));

      // Neither enrich nor one of the sink's two parts can read this.
      putBytes(Topics.PARAGRAPHS);
      putBytes(Topics.ENRICHED);
      await()
          .atMost(PATIENCE)
          .until(() -> TopicContent.of(kafka.asOwner(), Topics.DEAD_LETTERS).size() == 3);
      assertThat(enrich.stop()).as(Seed.read(enrich.log())).isEqualTo(STOPPED_BY_TERM);
      assertThat(sink.stop()).as(Seed.read(sink.log())).isEqualTo(STOPPED_BY_TERM);
    }
    work().of("claimstream-operator");
  }

  private static ServiceWork work() {
    runs++;
    return new ServiceWork(kafka, folder.resolve("run-" + runs));
  }

  /** A command as its pod runs it; only the addresses and the folders are this machine's. */
  private static Child command(String service, String... arguments) throws IOException {
    String user = "claimstream-" + service;
    Manifest pods =
        MANIFESTS.runningPods().stream()
            .filter(m -> m.name().equals(user))
            .findFirst()
            .orElseThrow();
    Map<String, String> environment =
        MANIFESTS.environment(
            pods,
            secret -> {
              assertThat(secret).isEqualTo(user + "/sasl.jaas.config");
              return SecuredKafka.jaas(user);
            });
    environment.put("CLAIMSTREAM_BOOTSTRAP", kafka.as(user).bootstrapServers());
    environment.put("CLAIMSTREAM_REGISTRY", kafka.as(user).registry().toString());
    environment.put("CLAIMSTREAM_KAFKA_SSL_TRUSTSTORE_LOCATION", kafka.authority().toString());
    environment.put("CLAIMSTREAM_HTTP", "127.0.0.1:0");
    List<String> all = new ArrayList<>(List.of(service));
    all.addAll(List.of(arguments));
    return Child.start(environment, folder.resolve(service + ".log"), all);
  }

  private static void putBytes(String topic) throws Exception {
    Map<String, Object> properties = new TreeMap<>(kafka.asOwner().clientProperties());
    properties.put("bootstrap.servers", kafka.asOwner().bootstrapServers());
    try (var producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(topic, new byte[] {1})).get();
    }
  }

  @ParameterizedTest
  @MethodSource("rights")
  @Order(3)
  void withoutAnyOneOfItsRightsAServiceEndsAndSaysWhatItMayNot(Right right) throws Exception {
    if (right.operation() == AclOperation.CREATE) {
      kafka.deleteTopics(right.resource());
    }
    kafka.revoke(right.acl());
    try {
      assertThatThrownBy(() -> work().of(right.user())).hasMessageContaining(right.resource());
    } finally {
      kafka.grant(List.of(right.acl()));
    }
  }

  @Test
  @Order(4)
  void aCommandThatWouldWaitForATopicDoesNotWaitForARight() throws Exception {
    Right right = rights().get(0);
    assertThat(right).hasToString("claimstream-ingest may WRITE TOPIC news.paragraphs");
    kafka.revoke(right.acl());
    try (Child ingest = command("ingest", Seed.FOLDER.resolve("seed-article.txt").toString())) {
      assertThat(ingest.end()).isEqualTo(LACKS_SOMETHING);
      assertThat(ingest.hasSaid("has not given this user any right to topic news.paragraphs"))
          .isTrue();
    } finally {
      kafka.grant(List.of(right.acl()));
    }
  }

  @Test
  @Order(5)
  void nobodyMayDoWhatIsAnothersWork() throws Exception {
    Map<String, String> may = new TreeMap<>();
    for (Manifest user : MANIFESTS.ofKind("KafkaUser")) {
      may.put(user.name(), topicsAndOperations(user.name()));
    }

    assertThat(may)
        .containsExactly(
            entry(
                "claimstream-consumer",
                "news.claims [READ, DESCRIBE] news.enriched [READ, DESCRIBE]"),
            entry(
                "claimstream-enrich",
                "news.dead-letters [WRITE, DESCRIBE] news.enriched [WRITE, DESCRIBE]"
                    + " news.paragraphs [READ, DESCRIBE]"),
            entry(
                "claimstream-ingest",
                "news.dead-letters [WRITE, DESCRIBE] news.paragraphs [WRITE, DESCRIBE]"),
            entry(
                "claimstream-operator",
                "news.claims [READ, DESCRIBE] news.dead-letters [READ, WRITE, DESCRIBE]"
                    + " news.enriched [READ, WRITE, DESCRIBE]"
                    + " news.paragraphs [READ, WRITE, DESCRIBE]"),
            entry(
                "claimstream-sink",
                "news.claims [WRITE, DESCRIBE] news.dead-letters [WRITE, DESCRIBE]"
                    + " news.enriched [READ, DESCRIBE]"));
    assertThatThrownBy(() -> TopicContent.of(kafka.as("claimstream-ingest"), Topics.CLAIMS))
        .isInstanceOf(TopicAuthorizationException.class)
        .hasMessageContaining(Topics.CLAIMS);
  }

  /** What the broker itself says that a user may do with our topics. */
  private static String topicsAndOperations(String user) throws Exception {
    List<String> found = new ArrayList<>();
    Map<String, Object> properties = new TreeMap<>(kafka.as(user).clientProperties());
    properties.put("bootstrap.servers", kafka.as(user).bootstrapServers());
    try (Admin admin = Admin.create(properties)) {
      for (Manifest topic : MANIFESTS.ofKind("KafkaTopic")) {
        var asked =
            admin.describeTopics(
                List.of(topic.name()),
                new DescribeTopicsOptions().includeAuthorizedOperations(true));
        try {
          asked
              .allTopicNames()
              .get()
              .values()
              .forEach(t -> found.add(t.name() + " " + new TreeSet<>(t.authorizedOperations())));
        } catch (ExecutionException e) {
          assertThat(e).hasCauseInstanceOf(TopicAuthorizationException.class);
        }
      }
    }
    return found.stream().sorted().collect(joining(" "));
  }

  @Test
  void theGuideHasTheSameRightsAsATable() {
    String guide = Seed.read(Path.of("..", "docs", "security.md"));

    assertThat(guide.lines().filter(line -> line.startsWith("| `claimstream-")))
        .containsExactlyElementsOf(Right.of(MANIFESTS).stream().map(Right::row).toList());
  }
}
