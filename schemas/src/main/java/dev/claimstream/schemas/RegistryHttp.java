package dev.claimstream.schemas;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Requests to a registry. One that cannot be reached or answers with a server error is asked again,
 * with longer and longer pauses, as long as the patience lasts. Any other answer is returned as it
 * is. A call takes at most the patience and one last request of 3 seconds.
 */
final class RegistryHttp {

  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);
  private static final long FIRST_PAUSE_MS = 100;
  private static final long LONGEST_PAUSE_MS = 1_000;
  private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Far above any schema. */
  static final int MAX_ANSWER_BYTES = 4 << 20;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(ANSWER_WITHIN)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String base;
  private final Optional<String> credentials;
  private final Duration patience;
  private final OutageLog outages;

  RegistryHttp(URI address, Duration patience) {
    String scheme = address.getScheme();
    if (address.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
      throw new IllegalArgumentException(
          "a registry address looks like http://host:port/path, got '" + address + "'");
    }
    this.base =
        scheme
            + "://"
            + address.getHost()
            + (address.getPort() < 0 ? "" : ":" + address.getPort())
            + address.getRawPath().replaceAll("/+$", "");
    this.credentials = Optional.ofNullable(address.getUserInfo()).map(RegistryHttp::basic);
    this.patience = patience;
    this.outages = new OutageLog(base);
  }

  private static String basic(String userInfo) {
    byte[] bytes = userInfo.getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }

  /** What a registry said: an HTTP status and a JSON body, missing when there was none. */
  record Answer(int status, JsonNode body) {

    boolean ok() {
      return status / 100 == 2;
    }

    boolean serverError() {
      return status / 100 == 5;
    }

    /** Whether a registry says that it does not have it; a wrong path gives 404 without a code. */
    boolean unknown() {
      return status == 404 && body.path("error_code").asInt() / 100 == 404;
    }

    /** The registry's own words on what is wrong. */
    String problem() {
      String message = body.path("message").asText("");
      int code = body.path("error_code").asInt(status);
      return "HTTP "
          + status
          + (code == status ? "" : ", code " + code)
          + (message.isEmpty() ? "" : ": " + message);
    }
  }

  /** The address, without credentials. */
  String base() {
    return base;
  }

  Answer get(String... path) {
    return send("GET", null, path);
  }

  Answer post(JsonNode body, String... path) {
    return send("POST", body, path);
  }

  Answer put(JsonNode body, String... path) {
    return send("PUT", body, path);
  }

  private Answer send(String method, @Nullable JsonNode body, String... path) {
    HttpRequest request = request(method, body, path);
    long deadline = System.nanoTime() + patience.toNanos();
    long pause = FIRST_PAUSE_MS;
    while (true) {
      SchemaRegistryException failure;
      try {
        HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
        Answer answer = new Answer(response.statusCode(), parse(bytes(response)));
        if (!answer.serverError()) {
          outages.answered();
          return answer;
        }
        failure = unavailable(request, answer.problem(), null);
      } catch (IOException e) {
        failure = unavailable(request, e.toString(), e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw unavailable(request, "interrupted", e);
      }
      outages.failed(failure);
      if (System.nanoTime() + MILLISECONDS.toNanos(pause) > deadline) {
        throw failure;
      }
      sleep(request, pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
    }
  }

  private HttpRequest request(String method, @Nullable JsonNode body, String... path) {
    var uri = new StringBuilder(base);
    for (String segment : path) {
      uri.append('/')
          .append(URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"));
    }
    BodyPublisher publisher =
        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString());
    var request =
        HttpRequest.newBuilder(URI.create(uri.toString()))
            .timeout(ANSWER_WITHIN)
            .header("Accept", MEDIA_TYPE + ", application/json")
            .method(method, publisher);
    if (body != null) {
      request.header("Content-Type", MEDIA_TYPE);
    }
    credentials.ifPresent(c -> request.header("Authorization", c));
    return request.build();
  }

  private static byte[] bytes(HttpResponse<InputStream> response) throws IOException {
    try (InputStream body = response.body()) {
      byte[] bytes = body.readNBytes(MAX_ANSWER_BYTES + 1);
      if (bytes.length > MAX_ANSWER_BYTES) {
        throw new IOException("the answer is over " + MAX_ANSWER_BYTES + " bytes");
      }
      return bytes;
    }
  }

  private static JsonNode parse(byte[] body) {
    try {
      JsonNode node = JSON.readTree(body);
      return node == null ? MissingNode.getInstance() : node;
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  private void sleep(HttpRequest request, long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable(request, "interrupted", e);
    }
  }

  private SchemaRegistryException unavailable(
      HttpRequest request, String why, @Nullable Throwable cause) {
    String message =
        "the schema registry at "
            + base
            + " did not answer "
            + request.method()
            + " "
            + request.uri().getPath()
            + " ("
            + why
            + "): check that it runs and that the address is right";
    return cause == null
        ? new SchemaRegistryException(SchemaRegistryException.Reason.UNAVAILABLE, message)
        : new SchemaRegistryException(SchemaRegistryException.Reason.UNAVAILABLE, message, cause);
  }
}
