package dev.claimstream.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.claimstream.schemas.ClaimKind;
import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.DeadLetterHeaders;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.PublishedClaim;
import dev.claimstream.schemas.SchemaRegistryException;
import dev.claimstream.schemas.Span;
import dev.claimstream.schemas.Topics;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.internals.DefaultErrorHandlerContext;
import org.apache.kafka.streams.errors.internals.ExceptionHandlerUtils;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.test.TestRecord;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClaimsTopologyTest {

  private static final long TIME = 1_648_684_800_000L;
  private static final int MAX_BYTES = 3_000;

  private final InMemoryRegistry registry = new InMemoryRegistry();
  private final Topics topics = Topics.using(registry);
  private final List<Duration> sinceIngested = new ArrayList<>();
  private final SinkCounters counters =
      new SinkCounters(
          new SinkListener() {
            @Override
            public void claimsPublished(Duration time) {
              sinceIngested.add(time);
            }
          });
  private final ClaimsConfig config =
      new ClaimsConfig("claims", 1, Duration.ofMillis(100), MAX_BYTES);

  private TopologyTestDriver driver;
  private TestInputTopic<String, EnrichedParagraph> enriched;
  private TestOutputTopic<String, PublishedClaim> claims;
  private TestOutputTopic<byte[], byte[]> deadLetters;

  @BeforeEach
  void start() {
    var settings = new Properties();
    settings.putAll(
        ClaimsSettings.of(
            new Cluster("localhost:1", URI.create("http://localhost:1"), Map.of()),
            config,
            topics.deadLetters().name(),
            counters));
    // The driver forgets what is in an open transaction when it looks for output.
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    driver = new TopologyTestDriver(ClaimsTopology.build(topics, config, counters), settings);
    enriched =
        driver.createInputTopic(
            topics.enriched().name(),
            topics.enriched().keySerde().serializer(),
            topics.enriched().valueSerde().serializer());
    claims =
        driver.createOutputTopic(
            topics.claims().name(),
            topics.claims().keySerde().deserializer(),
            topics.claims().valueSerde().deserializer());
    deadLetters =
        driver.createOutputTopic(
            topics.deadLetters().name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  @AfterEach
  void stop() {
    driver.close();
  }

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
  void anUnreadableValueBecomesADeadLetterAndTheStreamGoesOn() {
    // Given bytes that are not in the wire format
    byte[] garbage = "not ours".getBytes(UTF_8);

    // When they come in before a good paragraph
    raw().pipeInput("a1".getBytes(UTF_8), garbage, TIME);
    enriched.pipeInput("a1", Samples.boats(), TIME);

    // Then the letter has the original bytes and says where they were and why
    TestRecord<byte[], byte[]> letter = deadLetters.readRecord();
    assertThat(letter.key()).isEqualTo("a1".getBytes(UTF_8));
    assertThat(letter.value()).isEqualTo(garbage);
    assertThat(header(letter, ExceptionHandlerUtils.HEADER_ERRORS_EXCEPTION_NAME))
        .isEqualTo(SerializationException.class.getName());
    assertThat(header(letter, ExceptionHandlerUtils.HEADER_ERRORS_TOPIC_NAME))
        .isEqualTo(Topics.ENRICHED);
    assertThat(header(letter, ExceptionHandlerUtils.HEADER_ERRORS_OFFSET_NAME)).isEqualTo("0");
    assertThat(header(letter, DeadLetterHeaders.STEP)).isEqualTo("read-enriched");
    // And the claims of the good one are published
    assertThat(claims.getQueueSize()).isEqualTo(2);
    assertThat(counters.counts().letters()).containsEntry(LetterReason.UNREADABLE, 1L);
    assertThat(counters.counts().claimsDeadLetters()).isEqualTo(1);
  }

  @Test
  void aParagraphWhoseClaimLiesOutsideItsTextBecomesADeadLetterWithoutAnyOfItsClaims() {
    // Given a good claim and one whose content ends behind the text
    var broken =
        Samples.enriched(
            Samples.TEXT,
            List.of(),
            List.of(
                Samples.claim("good", ClaimKind.DIRECT, Samples.span("Boats,")),
                Samples.claim("bad", ClaimKind.DIRECT, new Span(3, 999))));

    // When the paragraph comes in
    enriched.pipeInput("a1", broken, TIME);

    // Then no claim is published, and the letter is the paragraph as it came
    assertThat(claims.isEmpty()).isTrue();
    TestRecord<byte[], byte[]> letter = deadLetters.readRecord();
    assertThat(letter.value())
        .isEqualTo(topics.enriched().valueSerde().serializer().serialize(Topics.ENRICHED, broken));
    assertThat(header(letter, ExceptionHandlerUtils.HEADER_ERRORS_EXCEPTION_MESSAGE_NAME))
        .isEqualTo("content [3,999) of claim bad lies outside its paragraph of 54 UTF-16 units");
    assertThat(counters.counts().claimsPublished()).isZero();
  }

  @Test
  void aParagraphWithAClaimThatIsTooLargeBecomesADeadLetterWithoutAnyOfItsClaims() {
    // Given a paragraph whose second claim, with the text twice in it, is over the limit
    String text = Samples.TEXT + "x".repeat(2_000);
    var large =
        Samples.enriched(
            text,
            List.of(),
            List.of(
                Samples.claim("small", ClaimKind.DIRECT, Samples.span("Boats,")),
                Samples.claim("large", ClaimKind.DIRECT, new Span(0, text.length()))));

    // When it comes in before a good one
    enriched.pipeInput("a1", large, TIME);
    enriched.pipeInput("a2", Samples.boats(), TIME);

    // Then only the good one's claims are published
    assertThat(claims.readKeyValuesToList()).extracting(r -> r.key).containsExactly("c1", "c2");
    assertThat(header(deadLetters.readRecord(), DeadLetterHeaders.MESSAGE))
        .startsWith("claim large takes ")
        .endsWith(" bytes, more than " + MAX_BYTES);
  }

  @Test
  void aRecordWithoutAValueBecomesADeadLetter() {
    pipeWithoutValue(raw());

    assertThat(header(deadLetters.readRecord(), DeadLetterHeaders.MESSAGE))
        .isEqualTo("a record without a value is no enriched paragraph");
    assertThat(counters.counts().letters())
        .containsEntry(LetterReason.UNUSABLE, 1L)
        .containsEntry(LetterReason.UNREADABLE, 0L);
  }

  @Test
  void aRegistryThatDoesNotAnswerStopsTheStreamAndBlamesNoRecord() {
    // Given a good paragraph, and a registry that goes down before it is read
    byte[] good =
        topics.enriched().valueSerde().serializer().serialize(Topics.ENRICHED, Samples.boats());
    registry.goDown();

    // When it comes in, then the stream stops and there is no letter
    assertThatThrownBy(() -> raw().pipeInput("a1".getBytes(UTF_8), good, TIME))
        .hasRootCauseInstanceOf(SchemaRegistryException.class);
    assertThat(deadLetters.isEmpty()).isTrue();
    assertThat(counters.counts().claimsDeadLetters()).isZero();
  }

  @Test
  void aClaimWhoseContentCutsACharacterInTwoBecomesADeadLetter() {
    // Given content that ends in the middle of a character of two UTF-16 units
    String text = "“𝒜!” says Ada";
    var broken =
        Samples.enriched(
            text, List.of(), List.of(Samples.claim("half", ClaimKind.DIRECT, new Span(1, 2))));

    enriched.pipeInput("a1", broken, TIME);

    assertThat(claims.isEmpty()).isTrue();
    assertThat(header(deadLetters.readRecord(), DeadLetterHeaders.MESSAGE))
        .startsWith("claim half can't be written: ");
  }

  @Test
  void whateverElseFailsInAStepStopsTheStream() {
    // Given what a step throws when its transaction is lost
    var lost = new StreamsException("the transaction is lost");

    // When the handler is asked, then it doesn't make a letter of the record at hand
    var response = new UnusableRecords().handleError(anyContext(), anyRecord(), lost);
    assertThat(response.result()).isEqualTo(ProcessingExceptionHandler.Result.FAIL);
    assertThat(response.deadLetterQueueRecords()).isEmpty();
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

  private TestInputTopic<byte[], byte[]> raw() {
    return driver.createInputTopic(
        topics.enriched().name(), new ByteArraySerializer(), new ByteArraySerializer());
  }

  private static ErrorHandlerContext anyContext() {
    return new DefaultErrorHandlerContext(
        null,
        Topics.ENRICHED,
        0,
        0,
        new RecordHeaders(),
        "publish-claims",
        new TaskId(0, 0),
        TIME,
        new byte[0],
        new byte[0]);
  }

  private static Record<String, EnrichedParagraph> anyRecord() {
    return new Record<>("a1", Samples.boats(), TIME);
  }

  private static void pipeWithoutValue(TestInputTopic<byte[], byte[]> topic) {
    byte @Nullable [] none = null;
    topic.pipeInput("a1".getBytes(UTF_8), none, TIME);
  }

  private static String header(TestRecord<byte[], byte[]> letter, String name) {
    return new String(letter.headers().lastHeader(name).value(), UTF_8);
  }

  private static String text(Headers headers) {
    var text = new StringBuilder();
    headers.forEach(
        h -> text.append(h.key()).append('=').append(new String(h.value(), UTF_8)).append(' '));
    return text.toString().strip();
  }
}
