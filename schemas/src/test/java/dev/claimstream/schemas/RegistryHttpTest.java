package dev.claimstream.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.claimstream.schemas.SchemaRegistryException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.avro.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the client behaves toward a registry that fails, refuses, or is something else. */
class RegistryHttpTest {

  private static final String LONG = "{\"schema\":\"\\\"long\\\"\"}";

  /** Longer than any test may take. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<Integer> statuses = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private String body = LONG;

  RegistryHttpTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void start() {
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  /** Answers with the statuses in turn, then with 200. */
  private void answer(HttpExchange exchange) throws IOException {
    requests.add(
        exchange.getRequestURI()
            + " "
            + exchange.getRequestHeaders().getOrDefault("Authorization", List.of()));
    int status = statuses.isEmpty() ? 200 : statuses.remove(0);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private RegistryClient client(String userInfo, String path) {
    return client(userInfo, path, Duration.ZERO);
  }

  private RegistryClient client(String userInfo, String path, Duration patience) {
    int port = server.getAddress().getPort();
    return new RegistryClient(
        URI.create("http://" + userInfo + "127.0.0.1:" + port + path), patience);
  }

  @Test
  void aRegistryThatFailsIsAskedAgainUntilItAnswers() {
    statuses.addAll(List.of(503, 500));

    assertThat(client("", "", PATIENCE).byId(1)).isEqualTo(Schema.create(Schema.Type.LONG));
    assertThat(requests).hasSize(3);
  }

  @Test
  void aRegistryThatGoesOnFailingIsReportedWhenPatienceIsOver() {
    statuses.addAll(Collections.nCopies(100, 503));
    body = "{\"error_code\":50002,\"message\":\"store is down\"}";

    assertThatExceptionOfType(SchemaRegistryException.class)
        .isThrownBy(() -> client("", "").byId(1))
        .withMessageContaining("HTTP 503, code 50002: store is down")
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNAVAILABLE));
    assertThat(requests).hasSize(1);
  }

  @Test
  void aCallThatIsInterruptedEndsAtOnce() {
    statuses.addAll(Collections.nCopies(100, 503));
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(SchemaRegistryException.class)
        .isThrownBy(() -> client("", "", PATIENCE).byId(1))
        .withMessageContaining("interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aRefusalIsNotTriedAgain() {
    statuses.addAll(List.of(401));
    body = "{\"error_code\":40101,\"message\":\"Unauthorized\"}";

    assertThatExceptionOfType(SchemaRegistryException.class)
        .isThrownBy(() -> client("", "").byId(1))
        .withMessageContaining("HTTP 401, code 40101: Unauthorized")
        .withMessageContaining("credentials")
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.REFUSED));
    assertThat(requests).hasSize(1);
  }

  @Test
  void anIdThatTheRegistryDoesNotKnowIsAskedForOnce() {
    statuses.addAll(List.of(404, 404));
    body = "{\"error_code\":40403,\"message\":\"Schema 7 not found\"}";
    RegistryClient client = client("", "");

    for (int value = 0; value < 3; value++) {
      assertThatExceptionOfType(SchemaRegistryException.class)
          .isThrownBy(() -> client.byId(7))
          .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNKNOWN));
    }
    assertThat(requests).hasSize(1);
  }

  @Test
  void aWrongPathIsNotTakenForAnUnknownSchema() {
    statuses.add(404);
    body = "not here";

    assertThatExceptionOfType(SchemaRegistryException.class)
        .isThrownBy(() -> client("", "/wrong").byId(7))
        .withMessageContaining("check the address, its path")
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.REFUSED));
  }

  @Test
  void theAddressMayHaveAPathWithOrWithoutASlash() {
    client("", "/apis/ccompat/v7").byId(1);
    client("", "/apis/ccompat/v7/").byId(1);

    assertThat(requests).containsOnly("/apis/ccompat/v7/schemas/ids/1 []");
  }

  @Test
  void credentialsAreSentAndNotPrinted() {
    RegistryClient client = client("kari:hemmelig@", "");
    client.byId(1);
    statuses.add(403);

    assertThat(requests).containsExactly("/schemas/ids/1 [Basic a2FyaTpoZW1tZWxpZw==]");
    assertThatExceptionOfType(SchemaRegistryException.class)
        .isThrownBy(() -> client.byId(2))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hemmelig"));
  }

  @Test
  void anAnswerThatIsNotARegistrysIsReportedWithWhatToCheck() {
    body = "<html>welcome</html>";

    assertThatExceptionOfType(SchemaRegistryException.class)
        .isThrownBy(() -> client("", "").byId(1))
        .withMessageContaining("not JSON")
        .withMessageContaining("/apis/ccompat/v7");
  }

  @Test
  void anAnswerLargerThanAnySchemaIsNotTakenIn() {
    body = "{\"schema\":\"" + " ".repeat(RegistryHttp.MAX_ANSWER_BYTES) + "\"}";

    assertThatExceptionOfType(SchemaRegistryException.class)
        .isThrownBy(() -> client("", "").byId(1))
        .withMessageContaining("the answer is over 4194304 bytes")
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNAVAILABLE));
  }

  @Test
  void anAddressWithoutASchemeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RegistryClient(URI.create("registry:8081")))
        .withMessageContaining("http://host:port");
  }
}
