package dev.claimstream.itest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.claimstream.enrich.EnrichService;
import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.Paragraph;
import dev.claimstream.schemas.RegistryClient;
import dev.claimstream.schemas.Topics;
import dev.claimstream.sink.PlainJson;
import dev.claimstream.sink.Sink;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.junit.jupiter.EnabledIfDockerAvailable;

/** The whole pipeline on Kafka and Apicurio Registry, which come late or go away. */
@EnabledIfDockerAvailable
class RealBrokerTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int STOPPED_BY_TERM = 143;
  private static final String OTHER_ARTICLE =
      "“The bridge is safe,” said Ann Smith.\n\n“It is not,” said Bob Miller.\n";

  @AfterEach
  void endOutage() {
    Containers.resumeRegistry();
  }

  @Test
  void commandsThatStartBeforeTopicsAndSchemasAreThereWaitForThem(@TempDir Path folder)
      throws Exception {
    Cluster cluster = Containers.clusterWithoutTopics();
    Command command = (name, more) -> child(cluster, folder, name, more);
    Containers.pauseRegistry();
    try (Child enrich = command.start("enrich", "--state-dir=" + folder.resolve("state"));
        Child sink = command.start("sink", "--dir=" + folder.resolve("files"));
        Child ingest =
            command.start("ingest", Seed.FOLDER.resolve("seed-article.txt").toString())) {
      List<Child> services = List.of(enrich, sink, ingest);

      // Given services that wait for topics, and then for the registry, as its init step does
      await().atMost(PATIENCE).until(() -> all(services, "has no topic"));
      try (Child topics = command.start("topics", "create", "--partitions=1")) {
        assertThat(topics.end()).isZero();
      }
      await().atMost(PATIENCE).until(() -> all(services, "the schema registry at"));
      try (Child schemas = command.start("schemas", "register")) {
        await().atMost(PATIENCE).until(() -> schemas.hasSaid("the schema registry at"));

        // When the registry answers
        Containers.resumeRegistry();

        // Then everything comes up by itself, and the claims are the golden ones
        assertThat(schemas.end()).isZero();
      }
      assertThat(ingest.end()).isZero();
      Topics topics = Topics.using(new RegistryClient(cluster.registry()));
      await()
          .atMost(PATIENCE)
          .until(() -> TopicContent.of(cluster, Topics.CLAIMS).size() >= Seed.goldenClaims());
      assertThat(enrich.stop()).isEqualTo(STOPPED_BY_TERM);
      assertThat(sink.stop()).isEqualTo(STOPPED_BY_TERM);
      String claims =
          TopicContent.of(cluster, Topics.CLAIMS).values(topics.claims()).stream()
              .map(c -> PlainJson.of(c) + "\n")
              .collect(Collectors.joining());
      assertThat(claims).isEqualTo(Seed.read(Seed.GOLDEN_CLAIMS));
      assertThat(TopicContent.of(cluster, Topics.DEAD_LETTERS).size()).isZero();
    }
  }

  @Test
  void duringAnOutageOfTheRegistryOnlyWhatIsOfANewSchemaWaits(@TempDir Path folder)
      throws Exception {
    ContainerRun run = ContainerRun.start(folder, 1);
    int paragraphsId = run.idOfAnotherWriter(Topics.PARAGRAPHS);
    int enrichedId = run.idOfAnotherWriter(Topics.ENRICHED);
    List<Paragraph> seed = Seed.paragraphs();
    try (EnrichService enrich = run.enrich();
        Sink sink = run.sink();
        ThreadsReplaced replaced = ThreadsReplaced.watch()) {
      enrich.awaitRunning(PATIENCE);
      Containers.pauseRegistry();

      // When paragraphs of a schema that is at hand come, then they go through
      run.ingest(OTHER_ARTICLE);
      await().atMost(PATIENCE).until(() -> run.claimIds().size() == 2);
      await().atMost(PATIENCE).until(() -> sink.counts().recordsWritten() == 2);

      // When others come that another writer has written, then they are tried time and again
      for (Paragraph paragraph : seed) {
        put(run, Topics.PARAGRAPHS, paragraphsId, bytes(run, paragraph));
      }
      put(run, Topics.ENRICHED, enrichedId, run.content(Topics.ENRICHED).records().get(0));
      await().atMost(PATIENCE).until(() -> replaced.of("enrich") && replaced.of("claims"));
      assertThat(run.content(Topics.ENRICHED).size()).isEqualTo(3);
      assertThat(sink.counts().recordsWritten()).isEqualTo(2);
      Containers.resumeRegistry();

      // Then they go through as well when it is over, and nothing was condemned
      int expected = 3 + seed.size();
      await().atMost(PATIENCE).until(() -> run.content(Topics.ENRICHED).size() == expected);
      await().atMost(PATIENCE).until(() -> sink.counts().recordsWritten() == expected);
      await()
          .atMost(PATIENCE)
          .until(() -> run.content(Topics.CLAIMS).size() == 3 + Seed.goldenClaims());
      assertThat(run.content(Topics.DEAD_LETTERS).size()).isZero();
    }
  }

  /** Starts the program; all of its commands wait. */
  private interface Command {

    Child start(String name, String... more) throws IOException;
  }

  private static Child child(Cluster cluster, Path folder, String name, String... more)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of(name));
    arguments.addAll(Arrays.asList(more));
    arguments.add("--wait=5m");
    return Child.start(cluster, folder.resolve(name + ".log"), arguments.toArray(String[]::new));
  }

  private static boolean all(List<Child> children, String haveSaid) {
    return children.stream().allMatch(child -> child.hasSaid(haveSaid));
  }

  private static byte[] bytes(ContainerRun run, Paragraph paragraph) {
    return run.topics().paragraphs().valueSerde().serializer().serialize("", paragraph);
  }

  private static void put(ContainerRun run, String topic, int id, ConsumerRecord<byte[], byte[]> r)
      throws Exception {
    run.putBytes(topic, r.key(), ContainerRun.withSchemaId(id, r.value()));
  }

  private static void put(ContainerRun run, String topic, int id, byte[] value) throws Exception {
    byte[] key = Seed.paragraphs().get(0).getArticleId().getBytes(UTF_8);
    run.putBytes(topic, key, ContainerRun.withSchemaId(id, value));
  }
}
