package dev.claimstream.app.monitor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** The schema registry lists its subjects when it is asked, once and without patience. */
final class RegistryCheck implements Check {

  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(TIMEOUT)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String base;
  private final HttpRequest request;

  RegistryCheck(URI registry) {
    String authority = registry.getRawAuthority();
    this.base =
        registry.getScheme()
            + "://"
            + authority.substring(authority.lastIndexOf('@') + 1)
            + registry.getRawPath().replaceAll("/+$", "");
    var builder = HttpRequest.newBuilder(URI.create(base + "/subjects")).timeout(TIMEOUT).GET();
    Optional.ofNullable(registry.getUserInfo())
        .ifPresent(user -> builder.header("Authorization", basic(user)));
    this.request = builder.build();
  }

  @Override
  public Optional<String> problem() {
    try {
      int status = http.send(request, BodyHandlers.discarding()).statusCode();
      return status / 100 == 2
          ? Optional.empty()
          : Optional.of("the schema registry at " + base + " answers with HTTP " + status);
    } catch (IOException e) {
      return Optional.of(
          "the schema registry at "
              + base
              + " does not answer: "
              + e.getClass().getSimpleName()
              + Optional.ofNullable(e.getMessage()).map(message -> ": " + message).orElse(""));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted while asking the schema registry");
    }
  }

  private static String basic(String userInfo) {
    byte[] bytes = userInfo.getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }
}
