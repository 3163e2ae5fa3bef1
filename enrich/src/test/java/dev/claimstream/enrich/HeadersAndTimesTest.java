package dev.claimstream.enrich;

import static dev.claimstream.enrich.Articles.paragraph;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a paragraph's record says beside its value reaches the enriched record. */
class HeadersAndTimesTest {

  @TempDir Path stateDir;

  @Test
  void eachParagraphKeepsItsOwnEventAndTraceThroughTheStore() {
    try (var driver = new EnrichDriver(stateDir, AssemblyConfig.defaults())) {
      driver.send(paragraph("a", "r1", 0, false), event("id-0", "trace-0"), EnrichDriver.START);
      driver.send(paragraph("a", "r1", 1, true), event("id-1", "trace-1"), EnrichDriver.START);

      var enriched = driver.enriched();

      assertThat(readable(enriched.get(0).headers()))
          .isEqualTo(
              """
              ce_specversion=1.0
              ce_id=id-0
              ce_type=dev.claimstream.paragraph.enriched
              ce_source=/claimstream/enrich
              ce_time=2024-05-06T07:08:09Z
              content-type=application/avro
              traceparent=trace-0
              claimstream.enriched-at=2025-01-01T00:00:00Z""");
      assertThat(readable(enriched.get(1).headers())).contains("ce_id=id-1", "traceparent=trace-1");
    }
  }

  @Test
  void aRecordWithoutAnEventIsGivenNone() {
    try (var driver = new EnrichDriver(stateDir, AssemblyConfig.defaults())) {
      driver.send(paragraph("a", "r1", 0, true));

      assertThat(readable(driver.enriched().get(0).headers()))
          .isEqualTo("claimstream.enriched-at=2025-01-01T00:00:00Z");
    }
  }

  @Test
  void anEnrichedRecordHasTheTimeOfItsParagraphHoweverLateItIsTagged() {
    try (var driver = new EnrichDriver(stateDir, AssemblyConfig.defaults())) {
      var paragraphTime = EnrichDriver.START.minus(Duration.ofDays(3));
      driver.send(paragraph("a", "r1", 0, false), new RecordHeaders(), paragraphTime);
      driver.pass(Duration.ofMinutes(1));

      var enriched = driver.enriched().get(0);

      assertThat(enriched.getRecordTime()).isEqualTo(paragraphTime);
      assertThat(readable(enriched.headers()))
          .isEqualTo("claimstream.enriched-at=2025-01-01T00:01:00Z");
    }
  }

  @Test
  void whoListensHearsHowLongEachParagraphTook() {
    try (var driver = new EnrichDriver(stateDir, AssemblyConfig.defaults())) {
      driver.send(
          paragraph("a", "r1", 0, false),
          new RecordHeaders(),
          EnrichDriver.START.minus(Duration.ofSeconds(5)));
      driver.pass(Duration.ofSeconds(2));
      driver.send(paragraph("a", "r1", 1, true), new RecordHeaders(), EnrichDriver.START);
      driver.send(paragraph("no-time", "r1", 0, true), new RecordHeaders(), Instant.EPOCH);

      assertThat(driver.sinceIngested)
          .containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(2));
    }
  }

  @Test
  void headersComeThroughTheStoreAsTheyWere() {
    var headers =
        new RecordHeaders()
            .add("twice", "one".getBytes(UTF_8))
            .add("none", null)
            .add("empty", new byte[0])
            .add("ключ", new byte[] {0, -1})
            .add("twice", "two".getBytes(UTF_8));
    var decoded = new RecordHeaders();

    StoredHeaders.decode(StoredHeaders.encode(headers), decoded::add);

    assertThat(decoded).isEqualTo(headers);
  }

  private static Headers event(String id, String trace) {
    return new RecordHeaders()
        .add("ce_specversion", "1.0".getBytes(UTF_8))
        .add("ce_id", id.getBytes(UTF_8))
        .add("ce_type", "dev.claimstream.paragraph".getBytes(UTF_8))
        .add("ce_source", "/feeds/one".getBytes(UTF_8))
        .add("ce_time", "2024-05-06T07:08:09Z".getBytes(UTF_8))
        .add("ce_dataschema", "https://example.org/paragraph".getBytes(UTF_8))
        .add("content-type", "application/avro".getBytes(UTF_8))
        .add("traceparent", trace.getBytes(UTF_8))
        .add("internal", "stays here".getBytes(UTF_8));
  }

  private static String readable(Headers headers) {
    return Arrays.stream(headers.toArray())
        .map(h -> h.key() + "=" + new String(h.value(), UTF_8))
        .collect(Collectors.joining("\n"));
  }
}
