package dev.claimstream.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a client in another language sees. */
class EmbeddedRegistryTest {

  private static final String NOTE = body("{'type':'record','name':'Note','fields':[%s]}", "");
  private static final String NOTE_WITH_AUTHOR =
      body(
          "{'type':'record','name':'Note','fields':[%s]}",
          "{'name':'author','type':'string','default':''}");
  private static final String NOTE_WITH_BREAK =
      body("{'type':'record','name':'Note','fields':[%s]}", "{'name':'author','type':'string'}");

  private final HttpClient http = HttpClient.newHttpClient();
  private final EmbeddedRegistry registry = EmbeddedRegistry.start(0);

  @AfterEach
  void stop() {
    registry.close();
  }

  /** A request body with a schema, written with single quotes for legibility. */
  private static String body(String schema, String fields) {
    String json = schema.formatted(fields).replace("'", "\\\"");
    return "{\"schema\":\"" + json + "\"}";
  }

  private String get(String path) throws IOException, InterruptedException {
    return send("GET", path, "");
  }

  private String post(String path, String body) throws IOException, InterruptedException {
    return send("POST", path, body);
  }

  /** Status and body, as in {@code 200 ["AVRO"]}. */
  private String send(String method, String path, String body)
      throws IOException, InterruptedException {
    URI uri = URI.create(registry.address() + path);
    HttpResponse<String> response =
        http.send(
            HttpRequest.newBuilder(uri).method(method, BodyPublishers.ofString(body)).build(),
            BodyHandlers.ofString());
    return response.statusCode() + " " + response.body();
  }

  @Test
  void aSchemaGetsAnIdAndIsFoundByIdByVersionAndByItself() throws Exception {
    assertThat(post("/subjects/note-value/versions", NOTE)).isEqualTo("200 {\"id\":1}");

    String schema = "{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"Note\\\",\\\"fields\\\":[]}";
    String full =
        "200 {\"subject\":\"note-value\",\"version\":1,\"id\":1,\"schema\":\"" + schema + "\"}";
    assertThat(get("/schemas/ids/1")).isEqualTo("200 {\"schema\":\"" + schema + "\"}");
    assertThat(get("/schemas/ids/1?fetchMaxId=false&subject=note-value"))
        .isEqualTo("200 {\"schema\":\"" + schema + "\"}");
    assertThat(get("/subjects/note-value/versions/1")).isEqualTo(full);
    assertThat(get("/subjects/note-value/versions/latest")).isEqualTo(full);
    assertThat(post("/subjects/note-value", NOTE)).isEqualTo(full);
    assertThat(get("/schemas/ids/1/versions"))
        .isEqualTo("200 [{\"subject\":\"note-value\",\"version\":1}]");
  }

  @Test
  void subjectsAndVersionsAreListed() throws Exception {
    post("/subjects/b-value/versions", NOTE);
    post("/subjects/a-value/versions", NOTE);
    post("/subjects/a-value/versions", NOTE_WITH_AUTHOR);

    assertThat(get("/subjects")).isEqualTo("200 [\"a-value\",\"b-value\"]");
    assertThat(get("/subjects/a-value/versions")).isEqualTo("200 [1,2]");
    assertThat(get("/schemas/types")).isEqualTo("200 [\"AVRO\"]");
  }

  @Test
  void theSameSchemaHasTheSameIdUnderEverySubject() throws Exception {
    post("/subjects/a-value/versions", NOTE);

    assertThat(post("/subjects/b-value/versions", NOTE)).isEqualTo("200 {\"id\":1}");
  }

  @Test
  void aSubjectNameMayHaveAnyCharacters() throws Exception {
    post("/subjects/a%2Fb%20c+d/versions", NOTE);

    assertThat(get("/subjects")).isEqualTo("200 [\"a/b c+d\"]");
  }

  @Test
  void whatIsNotThereHasConfluentsErrorCodes() throws Exception {
    post("/subjects/note-value/versions", NOTE);

    assertThat(get("/subjects/other/versions")).startsWith("404 {\"error_code\":40401,");
    assertThat(get("/subjects/note-value/versions/2")).startsWith("404 {\"error_code\":40402,");
    assertThat(get("/subjects/note-value/versions/0")).startsWith("422 {\"error_code\":42202,");
    assertThat(post("/subjects/note-value", NOTE_WITH_AUTHOR))
        .startsWith("404 {\"error_code\":40403,");
    assertThat(get("/schemas/ids/9")).startsWith("404 {\"error_code\":40403,");
    assertThat(get("/schemas/ids/nine")).startsWith("404 ");
    assertThat(get("/nowhere")).startsWith("404 {\"error_code\":404,");
    assertThat(send("DELETE", "/subjects/note-value", "")).startsWith("405 ");
  }

  @Test
  void whatIsNotASchemaIsRefused() throws Exception {
    assertThat(post("/subjects/a/versions", "{\"schema\":\"{}\"}"))
        .startsWith("422 {\"error_code\":42201,");
    assertThat(post("/subjects/a/versions", "{}")).startsWith("422 ");
    assertThat(post("/subjects/a/versions", "schema=1")).startsWith("400 ");
    assertThat(post("/subjects/a/versions", "x".repeat(1_100_000))).startsWith("413 ");
    assertThat(get("/subjects")).isEqualTo("200 []");
  }

  @Test
  void aVersionThatOldReadersOrNewReadersCannotReadIsRefused() throws Exception {
    post("/subjects/note-value/versions", NOTE);

    assertThat(post("/subjects/note-value/versions", NOTE_WITH_BREAK))
        .startsWith("409 {\"error_code\":409,")
        .contains("the new schema cannot read version 1", "author");
    assertThat(get("/subjects/note-value/versions")).isEqualTo("200 [1]");
  }

  @Test
  void aFieldThatOldReadersNeedMustNotGo() throws Exception {
    post("/subjects/note-value/versions", NOTE_WITH_BREAK);

    assertThat(post("/subjects/note-value/versions", NOTE))
        .startsWith("409 {\"error_code\":409,")
        .contains("version 1 cannot read the new schema", "author");
  }

  @Test
  void aVersionMustFitAllEarlierOnesAndNotOnlyTheLast() throws Exception {
    String authorAsNumber =
        body(
            "{'type':'record','name':'Note','fields':[%s]}",
            "{'name':'author','type':'int','default':0}");
    post("/subjects/a-value/versions", authorAsNumber);
    post("/subjects/a-value/versions", NOTE);
    post("/subjects/b-value/versions", NOTE);
    post("/subjects/b-value/versions", authorAsNumber);

    assertThat(post("/subjects/a-value/versions", NOTE_WITH_AUTHOR))
        .startsWith("409 {\"error_code\":409,")
        .contains("version 1");
    assertThat(post("/subjects/b-value/versions", NOTE_WITH_AUTHOR))
        .startsWith("409 {\"error_code\":409,")
        .contains("version 2");
  }

  @Test
  void compatibilityCanBeAskedBeforeRegistering() throws Exception {
    post("/subjects/note-value/versions", NOTE);
    String path = "/compatibility/subjects/note-value/versions/latest";

    assertThat(post(path, NOTE_WITH_AUTHOR)).startsWith("200 {\"is_compatible\":true");
    assertThat(post(path, NOTE_WITH_BREAK)).startsWith("200 {\"is_compatible\":false");
    assertThat(post("/compatibility/subjects/new-value/versions", NOTE))
        .startsWith("200 {\"is_compatible\":true");
  }

  @Test
  void theCompatibilityLevelIsFixed() throws Exception {
    assertThat(get("/config")).isEqualTo("200 {\"compatibilityLevel\":\"FULL_TRANSITIVE\"}");
    assertThat(send("PUT", "/config/a", "{\"compatibility\":\"FULL_TRANSITIVE\"}"))
        .isEqualTo("200 {\"compatibility\":\"FULL_TRANSITIVE\"}");
    assertThat(send("PUT", "/config/a", "{\"compatibility\":\"NONE\"}"))
        .startsWith("422 {\"error_code\":42203,");
  }

  @Test
  void aPortThatIsTakenIsNamed() {
    int taken = registry.address().getPort();

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> EmbeddedRegistry.start(taken).close())
        .withMessageContaining("port " + taken)
        .withMessageContaining("choose another");
  }
}
