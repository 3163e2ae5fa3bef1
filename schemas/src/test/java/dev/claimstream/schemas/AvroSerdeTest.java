package dev.claimstream.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.claimstream.schemas.SchemaRegistryException.Reason;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AvroSerdeTest {

  private final EmbeddedRegistry registry = EmbeddedRegistry.start(0);
  private final RegistryClient client = new RegistryClient(registry.address(), Duration.ZERO);
  private final Topics topics = Topics.using(client);

  @BeforeEach
  void register() {
    Schemas.register(client);
  }

  @AfterEach
  void stop() {
    registry.close();
  }

  private <V> byte[] write(Topic<String, V> topic, V value) {
    return topic.valueSerde().serializer().serialize(topic.name(), value);
  }

  private <V> V read(Topic<String, V> topic, byte[] bytes) {
    return topic.valueSerde().deserializer().deserialize(topic.name(), bytes);
  }

  @Test
  void everyRecordComesBackAsItWasWritten() {
    assertThat(read(topics.paragraphs(), write(topics.paragraphs(), Samples.paragraph())))
        .isEqualTo(Samples.paragraph());
    assertThat(read(topics.enriched(), write(topics.enriched(), Samples.enriched())))
        .isEqualTo(Samples.enriched());
    assertThat(read(topics.claims(), write(topics.claims(), Samples.published())))
        .isEqualTo(Samples.published());
  }

  @Test
  void aValueBeginsWithAZeroByteAndTheSchemaId() {
    byte[] bytes = write(topics.enriched(), Samples.enriched());

    int id = client.idOf("news.enriched-value", PortableSchema.of(EnrichedParagraph.class));
    assertThat(Arrays.copyOf(bytes, 5))
        .isEqualTo(ByteBuffer.allocate(5).put((byte) 0).putInt(id).array());
  }

  @Test
  void bytesInAnotherFormatAreRefusedSayingWhatIsExpected() {
    assertThatExceptionOfType(SerializationException.class)
        .isThrownBy(() -> read(topics.paragraphs(), "{\"text\":\"hi\"}".getBytes(UTF_8)))
        .withMessageContaining("13 bytes in news.paragraphs")
        .withMessageContaining("Confluent wire format");
  }

  @Test
  void aSchemaIdThatNobodyRegisteredIsTheValuesFault() {
    byte[] bytes = write(topics.paragraphs(), Samples.paragraph());
    bytes[1] = 77;

    assertThatExceptionOfType(SerializationException.class)
        .isThrownBy(() -> read(topics.paragraphs(), bytes));
  }

  @Test
  void aRegistryThatIsDownIsNotTheValuesFault() {
    byte[] bytes = write(topics.paragraphs(), Samples.paragraph());
    registry.close();
    var fresh = Topics.using(new RegistryClient(registry.address(), Duration.ZERO));

    assertThatExceptionOfType(SchemaRegistryException.class)
        .isThrownBy(() -> read(fresh.paragraphs(), bytes))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNAVAILABLE));
  }

  @Test
  void aValueOfAnotherTopicIsRefused() {
    byte[] bytes = write(topics.paragraphs(), Samples.paragraph());

    assertThatExceptionOfType(SerializationException.class)
        .isThrownBy(() -> read(topics.claims(), bytes))
        .withMessageContaining("is not a readable PublishedClaim");
  }

  @Test
  void bytesAfterTheRecordAreRefused() {
    byte[] bytes = write(topics.paragraphs(), Samples.paragraph());

    assertThatExceptionOfType(SerializationException.class)
        .isThrownBy(() -> read(topics.paragraphs(), Arrays.copyOf(bytes, bytes.length + 1)))
        .withMessageContaining("bytes left over");
  }

  @Test
  void halfASurrogatePairIsRefusedAndTheNextValueIsWrittenWhole() {
    var halved = Paragraph.newBuilder(Samples.paragraph()).setText("cut \uD83C").build();

    assertThatExceptionOfType(SerializationException.class)
        .isThrownBy(() -> write(topics.paragraphs(), halved))
        .withMessageContaining("half a surrogate pair at position 4");
    assertThat(read(topics.paragraphs(), write(topics.paragraphs(), Samples.paragraph())))
        .isEqualTo(Samples.paragraph());
  }

  @Test
  void aMissingValueStaysMissing() {
    var serde = topics.paragraphs().valueSerde();

    assertThat(serde.serializer().serialize("news.paragraphs", null)).isNull();
    assertThat(serde.deserializer().deserialize("news.paragraphs", null)).isNull();
  }
}
