package dev.claimstream.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.claimstream.app.embedded.EmbeddedBroker;
import dev.claimstream.app.monitor.HttpAddress;
import dev.claimstream.app.monitor.Monitor;
import dev.claimstream.enrich.ArticleEnricher;
import dev.claimstream.enrich.EnrichConfig;
import dev.claimstream.enrich.EnrichService;
import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.EmbeddedRegistry;
import dev.claimstream.schemas.RegistryClient;
import dev.claimstream.schemas.Schemas;
import dev.claimstream.schemas.TopicAdmin;
import dev.claimstream.schemas.TopicSettings;
import dev.claimstream.schemas.Topics;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that are asked over HTTP how they are. */
class MonitoredCommandsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> TOPICS =
      List.of(Topics.PARAGRAPHS, Topics.ENRICHED, Topics.DEAD_LETTERS);

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void aCommandAnswersFromItsStartToItsEnd() throws Exception {
    // Given a command that looks for a broker which is not there
    int port = freePort();
    CompletableFuture<Run> command =
        CompletableFuture.supplyAsync(
            () ->
                Run.inEnvironment("CLAIMSTREAM_HTTP", String.valueOf(port))
                    .with("enrich", "--bootstrap=127.0.0.1:1", "--registry=http://127.0.0.1:1"));

    // When it is asked meanwhile, then it lives, and says what it waits for
    await().atMost(PATIENCE).until(() -> answers(port));
    assertThat(get(port, "/health/live").statusCode()).isEqualTo(200);
    HttpResponse<String> ready = get(port, "/health/ready");
    assertThat(ready.statusCode()).isEqualTo(503);
    assertThat(ready.body()).contains("\"start\"", "\"topics\"", "\"registry\"");
    assertThat(get(port, "/metrics").body())
        .contains("claimstream_ready 0.0", "process_start_time_seconds");

    // And when it has ended, nobody answers
    assertThat(command.join().code()).isEqualTo(ExitCode.UNREACHABLE);
    assertThatThrownBy(() -> get(port, "/health/live")).isInstanceOf(ConnectException.class);
  }

  @Test
  void enrichIsReadyWhileItRunsAndItsRegistryAndBrokersAnswer(@TempDir Path folder)
      throws Exception {
    int port = freePort();
    try (EmbeddedBroker broker = EmbeddedBroker.start();
        EmbeddedRegistry registry = EmbeddedRegistry.start(0)) {
      Runnable goDown = registry::close;
      var cluster = new Cluster(broker.bootstrapServers(), registry.address(), Map.of());
      Topics topics = prepare(cluster);
      EnrichConfig config = EnrichConfig.defaults().withStateDir(folder);
      try (Monitor monitor =
              Monitor.open(Optional.of(new HttpAddress("127.0.0.1", port)), cluster, TOPICS);
          EnrichService service =
              EnrichService.start(
                  cluster, topics, ArticleEnricher.load(), config, monitor.enrichListener())) {
        // Given enrich at work
        monitor.watch(service, config.stateDir());
        await().atMost(PATIENCE).until(() -> get(port, "/health/ready").statusCode() == 200);

        // When the registry goes away, then it is not ready, but alive
        goDown.run();
        await().atMost(PATIENCE).until(() -> get(port, "/health/ready").statusCode() == 503);
        assertThat(get(port, "/health/ready").body())
            .contains("\"registry\":\"the schema registry at " + registry.address())
            .doesNotContain("\"topics\"", "\"running\"");
        assertThat(get(port, "/metrics").body())
            .contains("claimstream_dependency_up{dependency=\"registry\"} 0.0")
            .contains("claimstream_dependency_up{dependency=\"topics\"} 1.0");
        assertThat(get(port, "/health/live").statusCode()).isEqualTo(200);

        // And when it was asked to stop, it says so too
        monitor.stopping();
        assertThat(get(port, "/health/ready").body()).contains("\"stop\"");
      }
    }
  }

  @Test
  void anAddressThatIsTakenIsAMistakeOfTheUsers() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Run run = Run.of("sink", "--http", String.valueOf(taken.getLocalPort()));

      assertThat(run.code()).isEqualTo(ExitCode.USAGE);
      assertThat(run.err())
          .startsWith("claimstream sink: can't listen at 127.0.0.1:" + taken.getLocalPort())
          .hasLineCount(1);
    }
  }

  @Test
  void anAddressThatIsNoneIsRefusedWithItsOrigin() {
    Run run = Run.inEnvironment("CLAIMSTREAM_HTTP", "here").with("ingest", "a.txt");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err())
        .contains("'here' is not an address such as 8080 or 0.0.0.0:8080", "CLAIMSTREAM_HTTP");
  }

  @Test
  void whereNothingIsAskedForNothingListens() {
    assertThat(Run.of("enrich", "--show-config").out()).contains("# default\nhttp = \n");
  }

  private static Topics prepare(Cluster cluster) {
    var registry = new RegistryClient(cluster.registry());
    Schemas.register(registry);
    try (TopicAdmin admin = TopicAdmin.of(cluster)) {
      admin.create(TopicSettings.defaults());
    }
    return Topics.using(registry);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private boolean answers(int port) throws Exception {
    try {
      return get(port, "/health/live").statusCode() == 200;
    } catch (ConnectException e) {
      return false;
    }
  }

  private HttpResponse<String> get(int port, String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
        BodyHandlers.ofString());
  }
}
