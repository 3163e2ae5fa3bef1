package dev.claimstream.app.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.EmbeddedRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What is looked at, how often, and with how much patience. */
class ChecksTest {

  @Test
  void onceAllWasWellAProblemMustLast() {
    var results =
        new ArrayDeque<>(
            List.of(
                Optional.of("starting"),
                Optional.<String>empty(),
                Optional.of("rebalancing"),
                Optional.of("rebalancing")));
    var nanos = new AtomicLong(-5);
    var check = new Patient(results::remove, Duration.ofNanos(10), nanos::get);

    assertThat(check.problem()).contains("starting");
    assertThat(check.problem()).isEmpty();
    nanos.addAndGet(10);
    assertThat(check.problem()).isEmpty();
    nanos.addAndGet(1);
    assertThat(check.problem()).contains("rebalancing");
  }

  @Test
  void aRememberedCheckIsMadeWhenItIsRunAndNotWhenItIsAskedFor() {
    var made = new AtomicInteger();
    var check =
        new Remembered(
            () -> {
              made.incrementAndGet();
              return Optional.empty();
            });
    assertThat(check.problem()).contains("not checked yet");

    check.run();
    check.problem();
    check.problem();

    assertThat(check.problem()).isEmpty();
    assertThat(made).hasValue(1);
  }

  @Test
  void aRememberedCheckThatBreaksIsAProblemAndDoesNotStopItsClock() {
    var check =
        new Remembered(
            () -> {
              throw new IllegalStateException("odd");
            });

    check.run();

    assertThat(check.problem()).hasValueSatisfying(problem -> assertThat(problem).contains("odd"));
  }

  @Test
  void aRegistryIsWellWhileItAnswers() {
    RegistryCheck check;
    try (EmbeddedRegistry registry = EmbeddedRegistry.start(0)) {
      check = new RegistryCheck(registry.address());
      assertThat(check.problem()).isEmpty();

      assertThat(new RegistryCheck(URI.create(registry.address() + "/elsewhere")).problem())
          .hasValueSatisfying(
              problem -> assertThat(problem).contains(registry.address() + "/elsewhere", "404"));
    }

    assertThat(check.problem())
        .hasValueSatisfying(problem -> assertThat(problem).contains("did not answer"));
  }

  @Test
  void credentialsInTheRegistrysAddressAreSentAndNotShown() throws IOException {
    var seen = new ArrayList<String>();
    var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpServer server = HttpServer.create(loopback, 0);
    server.createContext(
        "/api/subjects",
        exchange -> {
          seen.add(exchange.getRequestHeaders().getFirst("Authorization"));
          exchange.sendResponseHeaders(401, -1);
          exchange.close();
        });
    server.start();
    try {
      int port = server.getAddress().getPort();
      var check = new RegistryCheck(URI.create("http://ada:secret@127.0.0.1:" + port + "/api/"));

      assertThat(check.problem())
          .hasValueSatisfying(
              problem ->
                  assertThat(problem)
                      .contains("http://127.0.0.1:" + port + "/api", "401")
                      .doesNotContain("secret"));
      assertThat(seen).containsExactly("Basic YWRhOnNlY3JldA==");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void brokersThatDoNotAnswerAreNamed() {
    var cluster = new Cluster("127.0.0.1:1", URI.create("http://127.0.0.1:1"), Map.of());

    assertThat(new TopicsCheck(cluster, List.of("news.paragraphs")).problem())
        .hasValueSatisfying(problem -> assertThat(problem).contains("127.0.0.1:1"));
  }
}
