package dev.claimstream.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.schemas.ClaimKind;
import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.PublishedClaim;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.test.TestRecord;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** One record for each claim, with what is around it. */
class ClaimsTopologyTest extends ClaimsDriver {

  @Test
  void printsAsTheCommittedTopology() throws IOException {
    try (var expected = getClass().getResourceAsStream("/expected_topology.txt")) {
      assertThat(ClaimsTopology.build(topics, config).describe().toString())
          .isEqualTo(new String(expected.readAllBytes(), UTF_8));
    }
  }

  @Test
  void publishesOneRecordForEachClaimKeyedByItsId() {
    // Given a paragraph with a claim in two pieces and a question
    EnrichedParagraph boats = Samples.boats();

    // When it comes in
    enriched.pipeInput("a1", boats, TIME);

    // Then both claims go out, in the order of the text, each with its paragraph around it
    List<TestRecord<String, PublishedClaim>> published = claims.readRecordsToList();
    assertThat(published).extracting(TestRecord::key).containsExactly("c1", "c2");
    assertThat(published).extracting(TestRecord::timestamp).containsOnly(TIME);
    assertThat(published)
        .extracting(r -> r.value().getContentText())
        .containsExactly("Boats, … must wait.", "Can they?");
    assertThat(published)
        .extracting(r -> r.value().getClaim().getKind())
        .containsExactly(ClaimKind.DIRECT, ClaimKind.QUESTION);
    PublishedClaim first = published.get(0).value();
    assertThat(first.getClaim()).isEqualTo(boats.getClaims().get(0));
    assertThat(first.getParagraphText()).isEqualTo(Samples.TEXT);
    assertThat(first.getParagraphIndex()).isEqualTo(3);
    assertThat(first.getParagraphOffset()).isEqualTo(120);
    assertThat(first.getArticle()).isEqualTo(boats.getParagraph().getArticle());
    assertThat(first.getEntities()).isEqualTo(boats.getEntities());
    assertThat(counters.counts().claimsPublished()).isEqualTo(2);
  }

  @Test
  void tellsOncePerParagraphHowLongAgoItsRecordWasMade() {
    // Given two paragraphs with claims, of which one does not say when, and one without
    long hourAgo = System.currentTimeMillis() - Duration.ofHours(1).toMillis();
    enriched.pipeInput("a1", Samples.boats(), hourAgo);
    enriched.pipeInput("a2", Samples.boats(), 0);
    enriched.pipeInput("a3", Samples.plain(1), hourAgo);

    assertThat(sinceIngested)
        .singleElement(InstanceOfAssertFactories.DURATION)
        .isBetween(Duration.ofHours(1), Duration.ofHours(2));
  }

  @Test
  void publishesNothingForAParagraphWithoutClaims() {
    enriched.pipeInput("a1", Samples.plain(1), TIME);

    assertThat(claims.isEmpty()).isTrue();
    assertThat(deadLetters.isEmpty()).isTrue();
  }

  @Test
  void passesHeadersOnAndMakesEachClaimAnEventOfItsOwn() {
    // Given a paragraph that is a CloudEvent within a trace
    Headers headers =
        new RecordHeaders()
            .add("traceparent", "00-1-2-01".getBytes(UTF_8))
            .add("ce_source", "/claimstream/enrich".getBytes(UTF_8))
            .add("ce_time", "2022-03-31T00:00:00Z".getBytes(UTF_8))
            .add("ce_dataschema", "http://registry/schemas/ids/1".getBytes(UTF_8))
            .add("ce_id", "a1/r1/3".getBytes(UTF_8))
            .add("ce_type", "dev.claimstream.paragraph".getBytes(UTF_8));

    // When it comes in
    enriched.pipeInput(new TestRecord<>("a1", Samples.boats(), headers, TIME));

    // Then trace and time are the same, id, type and source are the claim's
    String same = "traceparent=00-1-2-01 ce_time=2022-03-31T00:00:00Z";
    String own = "ce_type=dev.claimstream.claim ce_source=/claimstream/sink";
    assertThat(claims.readRecordsToList())
        .extracting(r -> text(r.headers()))
        .containsExactly(same + " ce_id=c1 " + own, same + " ce_id=c2 " + own);
  }

  @Test
  void isTransactional() {
    assertThat(
            ClaimsSettings.of(
                new Cluster("h:1", URI.create("http://h"), Map.of("client.rack", "r")),
                config,
                "letters",
                counters))
        .containsEntry(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2)
        .containsEntry("client.rack", "r");
  }
}
