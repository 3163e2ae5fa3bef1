package dev.claimstream.enrich;

import static dev.claimstream.enrich.Articles.article;
import static dev.claimstream.enrich.Articles.paragraph;
import static dev.claimstream.enrich.EnrichDriver.header;
import static dev.claimstream.enrich.EnrichDriver.keyOf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.DeadLetterHeaders;
import dev.claimstream.schemas.Paragraph;
import dev.claimstream.schemas.SchemaRegistryException;
import dev.claimstream.schemas.Topics;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.internals.DefaultErrorHandlerContext;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be used goes to dead letters, complete, and the stream goes on. */
class DeadLettersTest extends EnrichLetters {

  @Test
  void aValueThatIsNotOursBecomesALetterByteForByte() {
    try (var driver = driverShowingReadErrors(new InMemoryRegistry())) {
      driver.send(article("a", 2).get(0));
      driver.send(
          new TestRecord<>(
              "a".getBytes(UTF_8),
              "{\"not\": \"ours\"}".getBytes(UTF_8),
              new RecordHeaders().add("from", "elsewhere".getBytes(UTF_8)),
              EnrichDriver.START));
      driver.send(article("a", 2).get(1));

      assertThat(driver.enrichedInShort()).containsExactly("0 WHOLE [0 1]", "1 WHOLE [0 1]");
      var letter = onlyLetter(driver, LetterReason.UNREADABLE);
      assertThat(letter.key()).isEqualTo("a".getBytes(UTF_8));
      assertThat(letter.value()).isEqualTo("{\"not\": \"ours\"}".getBytes(UTF_8));
      assertThat(header(letter, "from")).isEqualTo("elsewhere");
      assertThat(header(letter, DeadLetterHeaders.STEP)).isEqualTo("read-paragraphs");
      assertThat(header(letter, DeadLetterHeaders.EXCEPTION))
          .isEqualTo(SerializationException.class.getName());
      assertThat(header(letter, DeadLetterHeaders.TOPIC)).isEqualTo("news.paragraphs");
      assertThat(header(letter, DeadLetterHeaders.PARTITION)).isEqualTo("0");
      assertThat(header(letter, DeadLetterHeaders.OFFSET)).isEqualTo("1");
    }
  }

  /** Kafka Streams' own handlers fail on one, and with them the stream, at each start again. */
  @Test
  void aRecordWithoutATimestampBecomesALetterToo() {
    var counters = new EnrichCounters();
    var handler = new UnreadableRecordHandler();
    handler.configure(
        StreamsSettings.of(
                new Cluster("test:1", URI.create("http://test:2"), Map.of()),
                Topics.using(new InMemoryRegistry()),
                EnrichConfig.defaults(),
                counters)
            .entrySet()
            .stream()
            .collect(Collectors.toMap(e -> e.getKey().toString(), Map.Entry::getValue)));
    byte[] bytes = {1};
    var found = new ConsumerRecord<>("news.paragraphs", 2, 7, bytes, bytes);
    var context =
        new DefaultErrorHandlerContext(
            null, found.topic(), 2, 7, found.headers(), "read-paragraphs", null, -1, bytes, bytes);

    var response = handler.handleError(context, found, new SerializationException("not ours"));

    assertThat(response.deadLetterQueueRecords())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.topic()).isEqualTo("news.dead-letters");
              assertThat(letter.timestamp()).isNull();
              assertThat(letter.value()).isEqualTo(bytes);
            });
    assertThat(counters.counts().deadLetters()).isEqualTo(1);
  }

  static Stream<Arguments> unusableAfterParagraphs0And2() {
    return Stream.of(
        Arguments.of("negative index", paragraph("a", "r1", -1, false), "index -1"),
        Arguments.of(
            "index beyond all bounds", paragraph("a", "r1", 1_000_000_000, false), "1000000000"),
        Arguments.of(
            "same index, other text", paragraph("a", "r1", 0, false, "Other."), "number 0"),
        Arguments.of("same index, now the last", paragraph("a", "r1", 2, true), "number 2"),
        Arguments.of("last before one that came", paragraph("a", "r1", 1, true), "marked as last"),
        Arguments.of("blank article id", paragraph(" ", "r1", 1, false), "blank"),
        Arguments.of("blank revision", paragraph("a", "", 1, false), "blank"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unusableAfterParagraphs0And2")
  void anUnusableParagraphBecomesALetterAndItsArticleIsNotHarmed(
      String what, Paragraph unusable, String why) {
    try (var driver = driver(Articles::nameContext)) {
      driver.send(paragraph("a", "r1", 0, false));
      driver.send(paragraph("a", "r1", 2, false));

      driver.send(unusable);
      driver.send(paragraph("a", "r1", 3, true));
      driver.send(paragraph("a", "r1", 1, false));

      assertThat(driver.enriched()).hasSize(4);
      var letter = onlyLetter(driver, LetterReason.UNUSABLE);
      assertThat(letter.key()).isEqualTo(keyOf(unusable));
      assertThat(letter.value()).isEqualTo(driver.bytesOf(unusable));
      assertThat(header(letter, DeadLetterHeaders.STEP)).isEqualTo("assemble-article");
      assertThat(header(letter, DeadLetterHeaders.EXCEPTION))
          .isEqualTo(UnusableParagraph.class.getName());
      assertThat(header(letter, DeadLetterHeaders.MESSAGE)).contains(why);
      assertThat(header(letter, DeadLetterHeaders.OFFSET)).isEqualTo("2");
    }
  }

  @Test
  void anIndexAfterTheLastAndASecondLastAreUnusable() {
    try (var driver = driver(Articles::nameContext)) {
      driver.send(paragraph("a", "r1", 2, true));
      driver.send(paragraph("a", "r1", 3, false));
      driver.send(paragraph("a", "r1", 1, true));

      assertThat(driver.letters().stream().map(l -> header(l, DeadLetterHeaders.MESSAGE)))
          .containsExactly(
              "index 3 is after the last, 2", "both 2 and 1 are marked as the last paragraph");
    }
  }

  @Test
  void aRecordWithoutValueOrUnderAnotherKeyIsUnusable() {
    try (var driver = driver(Articles::nameContext)) {
      Paragraph paragraph = paragraph("a", "r1", 0, true);
      driver.sendRaw("a".getBytes(UTF_8), null);
      driver.sendRaw("b".getBytes(UTF_8), driver.bytesOf(paragraph));
      driver.sendRaw(null, driver.bytesOf(paragraph));

      var letters = driver.letters();
      assertThat(letters.stream().map(l -> header(l, DeadLetterHeaders.MESSAGE)))
          .containsExactly(
              "the record has no value",
              "the key of the record is not the paragraph's articleId",
              "the key of the record is not the paragraph's articleId");
      assertThat(letters.get(2).value()).isEqualTo(driver.bytesOf(paragraph));
      assertThat(driver.enriched()).isEmpty();
    }
  }

  @Test
  void aRegistryThatDoesNotAnswerStopsTheStreamAndCondemnsNoRecord() {
    var registry = new InMemoryRegistry();
    try (var driver = driverShowingReadErrors(registry)) {
      byte[] bytes = driver.bytesOf(paragraph("a", "r1", 0, true));
      registry.fail(SchemaRegistryException.Reason.UNAVAILABLE);

      assertThatThrownBy(() -> driver.sendRaw("a".getBytes(UTF_8), bytes))
          .hasRootCauseInstanceOf(SchemaRegistryException.class);
      assertThat(driver.letters()).isEmpty();
    }
  }

  @Test
  void aSchemaThatTheRegistryDoesNotKnowIsTheFaultOfTheRecord() {
    var registry = new InMemoryRegistry();
    try (var driver = driverShowingReadErrors(registry)) {
      byte[] bytes = driver.bytesOf(paragraph("a", "r1", 0, true));
      registry.fail(SchemaRegistryException.Reason.UNKNOWN);
      driver.sendRaw("a".getBytes(UTF_8), bytes);

      assertThat(onlyLetter(driver, LetterReason.UNREADABLE).value()).isEqualTo(bytes);
    }
  }

  @Test
  void aBrokenStoreStopsTheStreamAndCondemnsNoRecord() {
    try (var driver = driver(Articles::nameContext)) {
      driver.store().put(ArticleKey.of("a", "r1", Optional.empty()), "not a state".getBytes(UTF_8));

      assertThatThrownBy(() -> driver.send(article("a", 2)))
          .hasRootCauseInstanceOf(IllegalStateException.class)
          .hasStackTraceContaining("the article store holds a value of layout 110");
      assertThat(driver.letters()).isEmpty();
    }
  }

  /**
   * With exactly-once the test driver loses letters on records that it could not read, as it drops
   * what was written before the transaction's first record. With a broker they are there.
   */
  private EnrichDriver driverShowingReadErrors(InMemoryRegistry registry) {
    return new EnrichDriver(
        EnrichConfig.defaults().withStateDir(stateDir),
        Articles::nameContext,
        registry,
        Map.of(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE));
  }
}
