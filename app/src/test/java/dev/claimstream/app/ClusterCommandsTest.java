package dev.claimstream.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.claimstream.app.embedded.EmbeddedBroker;
import dev.claimstream.enrich.ArticleEnricher;
import dev.claimstream.enrich.EnrichConfig;
import dev.claimstream.enrich.FolderLock;
import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.EmbeddedRegistry;
import dev.claimstream.schemas.RegistryClient;
import dev.claimstream.schemas.TopicSettings;
import dev.claimstream.sink.FilesConfig;
import dev.claimstream.sink.SinkConfig;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that need a broker, with one. */
class ClusterCommandsTest {

  private static final String ARTICLE =
      "“The bridge is safe,” said Ann Smith.\n\n“It is not,” said Bob Miller.\n";

  @Test
  void topicsAndSchemasAreMadeOnceAndThenFound() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start();
        EmbeddedRegistry registry = EmbeddedRegistry.start(0)) {
      Run.Start at = at(broker.bootstrapServers(), registry.address().toString());

      // Given nothing
      assertThat(at.with("topics", "list").code()).isEqualTo(ExitCode.UNREACHABLE);
      assertThat(at.with("schemas", "check").code()).isEqualTo(ExitCode.UNREACHABLE);

      // When they are made
      Run topics = at.with("topics", "create", "--partitions", "2");
      Run schemas = at.with("schemas", "register");

      // Then they are there, and making them again changes nothing
      assertThat(topics.code()).isEqualTo(ExitCode.OK);
      assertThat(topics.out()).contains("news.claims        created    2 partitions");
      assertThat(at.with("topics", "create", "--partitions", "2").out())
          .contains("news.claims        existed    2 partitions");
      assertThat(at.with("topics", "list").code()).isEqualTo(ExitCode.OK);
      assertThat(at.with("schemas", "check").code()).isEqualTo(ExitCode.OK);
      assertThat(at.with("schemas", "register").out()).isEqualTo(schemas.out());
      assertThat(at.with("schemas", "list").out().lines())
          .containsExactlyInAnyOrderElementsOf(schemas.out().lines().toList());
    }
  }

  @Test
  void whatIngestPublishesTailPrints(@TempDir Path folder) throws Exception {
    Path good = Files.writeString(folder.resolve("good.txt"), ARTICLE);
    Path empty = Files.writeString(folder.resolve("empty.txt"), "");
    try (LocalServices services =
            LocalServices.start(0, 0, Optional.empty(), TopicSettings.defaults());
        LocalPipeline pipeline =
            LocalPipeline.start(
                services,
                ArticleEnricher.load(),
                EnrichConfig.defaults().withStateDir(folder.resolve("state")),
                new SinkConfig(
                    SinkConfig.defaults().claims(),
                    Optional.of(FilesConfig.in(folder.resolve("files"))),
                    SinkConfig.defaults().stopTimeout()))) {
      Cluster cluster = services.cluster();
      Run.Start at = at(cluster.bootstrapServers(), cluster.registry().toString());

      Run ingest = at.with("ingest", empty.toString(), good.toString());
      Run both = at.with("tail", "--from-beginning", "--limit", "2", "--json");
      Run one = at.with("tail", "--from-beginning", "--limit", "1", "--filter", "speaker=MILLER");

      assertThat(ingest.code()).isEqualTo(ExitCode.INCOMPLETE);
      assertThat(ingest.err())
          .contains(empty + ": ", "1 article, 2 paragraphs published, 1 refused");
      assertThat(both.out().lines())
          .hasSize(2)
          .allSatisfy(line -> new ObjectMapper().readTree(line).required("contentText"));
      assertThat(one.out()).startsWith("Bob Miller · said · direct\n    It is not");
      assertThat(pipeline.enrich().counts().deadLetters()).isZero();
    }
  }

  @Test
  void aBrokerThatIsNotThereIsNamed() {
    Run run = at("127.0.0.1:1", "http://127.0.0.1:1").with("enrich");

    assertThat(run.code()).isEqualTo(ExitCode.UNREACHABLE);
    assertThat(run.err())
        .startsWith("claimstream enrich: no Kafka broker answers at 127.0.0.1:1")
        .hasLineCount(1);
  }

  @Test
  void aRegistryThatIsNotThereOrLacksTheSchemasIsNamed() throws Exception {
    try (LocalServices services =
            LocalServices.start(0, 0, Optional.empty(), TopicSettings.defaults());
        EmbeddedRegistry empty = EmbeddedRegistry.start(0)) {
      String broker = services.cluster().bootstrapServers();

      Run missing = at(broker, "http://127.0.0.1:1").with("tail");
      Run lacking = at(broker, empty.address().toString()).with("tail");

      assertThat(missing.code()).isEqualTo(ExitCode.UNREACHABLE);
      assertThat(missing.err()).contains("http://127.0.0.1:1");
      assertThat(lacking.code()).isEqualTo(ExitCode.UNREACHABLE);
      assertThat(lacking.err()).contains("claimstream schemas register");
    }
  }

  @Test
  void aStateFolderThatAnotherUsesIsNamed(@TempDir Path folder) throws Exception {
    try (LocalServices services =
            LocalServices.start(0, 0, Optional.empty(), TopicSettings.defaults());
        FolderLock other =
            FolderLock.take(folder, EnrichConfig.defaults().applicationId() + ".lock")) {
      assertThat(other).isNotNull();
      String registry = services.cluster().registry().toString();

      Run run =
          at(services.cluster().bootstrapServers(), registry)
              .with("enrich", "--state-dir", folder.toString());

      assertThat(run.code()).isEqualTo(ExitCode.USAGE);
      assertThat(run.err())
          .isEqualToIgnoringNewLines(
              "claimstream enrich: can't use folder "
                  + folder
                  + ": another process uses it; end that one or choose another");
    }
  }

  @Test
  void topicsThatAreMissingAreNamed() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start()) {
      Run run = at(broker.bootstrapServers(), "http://127.0.0.1:1").with("enrich");

      assertThat(run.code()).isEqualTo(ExitCode.UNREACHABLE);
      assertThat(run.err()).contains("news.paragraphs", "claimstream topics create");
    }
  }

  @Test
  void aCommandThatIsToldToWaitsForARegistryThatComesLate() throws Exception {
    int port = freePort();
    String registry = "http://127.0.0.1:" + port;
    var waiting =
        CompletableFuture.supplyAsync(
            () -> at("127.0.0.1:1", registry).with("schemas", "register", "--wait", "5m"));

    try (EmbeddedRegistry late = EmbeddedRegistry.start(port)) {
      Run run = waiting.join();

      assertThat(run.code()).isEqualTo(ExitCode.OK);
      assertThat(new RegistryClient(late.address()).list()).hasSize(3);
    }
  }

  @Test
  void aCommandThatHasWaitedInVainSaysForWhatAndFailsAsIfItHadNot() {
    Run run = at("127.0.0.1:1", "http://127.0.0.1:1").with("topics", "list", "--wait", "1s");

    assertThat(run.code()).isEqualTo(ExitCode.UNREACHABLE);
    assertThat(run.err().lines())
        .last()
        .asString()
        .startsWith("claimstream topics: no Kafka broker answers at 127.0.0.1:1");
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static Run.Start at(String broker, String registry) {
    return Run.inEnvironment("CLAIMSTREAM_BOOTSTRAP", broker, "CLAIMSTREAM_REGISTRY", registry);
  }
}
