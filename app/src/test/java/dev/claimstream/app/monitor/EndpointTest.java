package dev.claimstream.app.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EndpointTest {

  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicInteger made = new AtomicInteger();
  private Endpoint endpoint;

  @BeforeEach
  void open() throws IOException {
    endpoint =
        Endpoint.open(
            HttpAddress.parse("0"),
            Map.of(
                "/page",
                () -> new Page(503, "text/x", "é" + made.incrementAndGet()),
                "/broken",
                EndpointTest::broken));
  }

  @AfterEach
  void close() {
    endpoint.close();
  }

  private static Page broken() {
    throw new IllegalStateException("broken");
  }

  @Test
  void aPageIsMadeAnewForEachRequest() throws Exception {
    assertThat(send("GET", "/page").body()).isEqualTo("é1");
    HttpResponse<String> second = send("GET", "/page?any=thing");

    assertThat(second.body()).isEqualTo("é2");
    assertThat(second.statusCode()).isEqualTo(503);
    assertThat(second.headers().firstValue("Content-Type")).contains("text/x");
  }

  @Test
  void headGivesTheStatusWithoutThePage() throws Exception {
    HttpResponse<String> head = send("HEAD", "/page");

    assertThat(head.statusCode()).isEqualTo(503);
    assertThat(head.body()).isEmpty();
  }

  @Test
  void otherPathsAreToldWhichThereAre() throws Exception {
    HttpResponse<String> other = send("GET", "/pages");

    assertThat(other.statusCode()).isEqualTo(404);
    assertThat(other.body()).isEqualTo("there is /broken, /page\n");
  }

  @Test
  void nothingCanBeWritten() throws Exception {
    HttpResponse<String> post = send("POST", "/page");

    assertThat(post.statusCode()).isEqualTo(405);
    assertThat(post.headers().firstValue("Allow")).contains("GET, HEAD");
    assertThat(made).hasValue(0);
  }

  @Test
  void aPageThatBreaksHarmsNoOther() throws Exception {
    assertThat(send("GET", "/broken").statusCode()).isEqualTo(500);
    assertThat(send("GET", "/page").statusCode()).isEqualTo(503);
  }

  @Test
  void anAddressThatIsTakenIsNamed() {
    assertThatThrownBy(() -> Endpoint.open(endpoint.address(), Map.of()))
        .isInstanceOf(CannotListenException.class)
        .hasMessageStartingWith("can't listen at " + endpoint.address() + " (--http): ");
  }

  @Test
  void whenItIsClosedNobodyAnswers() {
    endpoint.close();

    assertThatThrownBy(() -> send("GET", "/page")).isInstanceOf(ConnectException.class);
  }

  private HttpResponse<String> send(String method, String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://" + endpoint.address() + path))
            .method(method, BodyPublishers.noBody())
            .build(),
        BodyHandlers.ofString());
  }
}
