package dev.claimstream.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestJsonTest {

  private static final Manifest MANIFEST =
      new Manifest(
          new FileName("news.enriched", 3, 10),
          "id",
          20,
          9,
          "news.enriched-3-00000000000000000010.ndjson",
          "news.enriched-3-00000000000000000010.x.ndjson",
          1_234,
          "abcd",
          new Summary(5, 6, 1, Optional.of(Instant.EPOCH), Optional.empty()));

  @Test
  void readsWhatItWrites() throws IOException {
    assertThat(ManifestJson.read(ManifestJson.write(MANIFEST))).isEqualTo(MANIFEST);
  }

  @Test
  void isReadableAndStable() {
    assertThat(new String(ManifestJson.write(MANIFEST), UTF_8))
        .isEqualTo(
            """
            {
              "version" : 1,
              "topic" : "news.enriched",
              "topicId" : "id",
              "partition" : 3,
              "firstOffset" : 10,
              "nextOffset" : 20,
              "count" : 9,
              "file" : "news.enriched-3-00000000000000000010.ndjson",
              "staged" : "news.enriched-3-00000000000000000010.x.ndjson",
              "bytes" : 1234,
              "sha256" : "abcd",
              "summary" : {
                "claims" : 5,
                "entities" : 6,
                "deadLetters" : 1,
                "earliest" : "1970-01-01T00:00:00Z"
              }
            }
            """);
  }

  @Test
  void passesByFieldsThatItDoesNotKnow() throws IOException {
    String more =
        new String(ManifestJson.write(MANIFEST), UTF_8).replace("{\n  \"v", "{\"new\":1,\"v");

    assertThat(ManifestJson.read(more.getBytes(UTF_8))).isEqualTo(MANIFEST);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|it is empty",
        "{|not JSON as a whole, line 1",
        "nonsense|not JSON as a whole, line 1",
        "[]|not a manifest: it has no version",
        "null|not a manifest: it has no version",
        "{\"version\":2}|version 2 of manifests is not known, only 1 is",
        "{\"version\":1}|not a manifest: it has no topic"
      })
  void refusesWhatIsNoManifest(String text, String why) {
    assertThatThrownBy(() -> ManifestJson.read(text.getBytes(UTF_8)))
        .isInstanceOf(IOException.class)
        .hasMessage(why);
  }
}
