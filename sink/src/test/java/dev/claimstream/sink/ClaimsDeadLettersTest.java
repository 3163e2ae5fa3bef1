package dev.claimstream.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.claimstream.schemas.ClaimKind;
import dev.claimstream.schemas.DeadLetterHeaders;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.SchemaRegistryException;
import dev.claimstream.schemas.Span;
import dev.claimstream.schemas.Topics;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.internals.DefaultErrorHandlerContext;
import org.apache.kafka.streams.errors.internals.ExceptionHandlerUtils;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What no claims can be made of goes to dead letters, and the stream goes on. */
class ClaimsDeadLettersTest extends ClaimsDriver {

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
}
