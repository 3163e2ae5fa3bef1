package dev.claimstream.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.avro.Schema;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;

class AvroSerdePropertyTest {

  private static final int PARAGRAPH_ID = 1;
  private static final int ENRICHED_ID = 2;

  private final SchemaRegistry registry = new TwoSchemas();
  private final Serde<Paragraph> paragraphs = new AvroSerde<>(Paragraph.class, "p", registry);
  private final Serde<EnrichedParagraph> enriched =
      new AvroSerde<>(EnrichedParagraph.class, "e", registry);

  private static final class TwoSchemas implements SchemaRegistry {

    @Override
    public int idOf(String subject, Schema schema) {
      return subject.equals("p") ? PARAGRAPH_ID : ENRICHED_ID;
    }

    @Override
    public Schema byId(int id) {
      return switch (id) {
        case PARAGRAPH_ID -> PortableSchema.of(Paragraph.class);
        case ENRICHED_ID -> PortableSchema.of(EnrichedParagraph.class);
        default ->
            throw new SchemaRegistryException(
                SchemaRegistryException.Reason.UNKNOWN, "no schema " + id);
      };
    }
  }

  /** Text of any Unicode characters, those beyond the basic plane among them. */
  @Provide
  Arbitrary<String> text() {
    Arbitrary<Integer> any =
        Arbitraries.integers()
            .between(0, Character.MAX_CODE_POINT)
            .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
    Arbitrary<Integer> astral = Arbitraries.integers().between(0x1F300, 0x1FAFF);
    Arbitrary<Integer> plain = Arbitraries.integers().between(' ', '~');
    return Arbitraries.oneOf(any, astral, plain)
        .list()
        .ofMaxSize(200)
        .map(
            codePoints ->
                codePoints.stream()
                    .collect(
                        StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
  }

  @Provide
  Arbitrary<Paragraph> paragraph() {
    Arbitrary<ArticleInfo> article =
        Combinators.combine(
                text(),
                text().injectNull(0.3),
                text().list().ofMaxSize(3),
                Arbitraries.longs().between(-10_000_000_000_000L, 10_000_000_000_000L))
            .as(
                (source, title, authors, at) ->
                    ArticleInfo.newBuilder()
                        .setSource(source)
                        .setTitle(title)
                        .setAuthors(authors)
                        .setPublishedAt(Instant.ofEpochMilli(at))
                        .build());
    return Combinators.combine(
            text(), Arbitraries.integers(), Arbitraries.of(ParagraphKind.values()), text(), article)
        .as(
            (id, number, kind, text, info) ->
                Paragraph.newBuilder()
                    .setArticleId(id)
                    .setRevision(id)
                    .setIndex(number)
                    .setLast(number % 2 == 0)
                    .setKind(kind)
                    .setText(text)
                    .setOffset(number)
                    .setArticle(info)
                    .build());
  }

  @Property(tries = 300)
  void everyParagraphComesBackAsItWasWritten(@ForAll("paragraph") Paragraph paragraph) {
    byte[] bytes = paragraphs.serializer().serialize("t", paragraph);

    assertThat(paragraphs.deserializer().deserialize("t", bytes)).isEqualTo(paragraph);
  }

  @Property(tries = 1000)
  void anyBytesBehindTheHeaderGiveAValueOrASerializationException(
      @ForAll byte[] body, @ForAll @IntRange(min = 0, max = 3) int id) {
    byte[] bytes =
        ByteBuffer.allocate(AvroSerde.HEADER_BYTES + body.length)
            .put(AvroSerde.MAGIC)
            .putInt(id)
            .put(body)
            .array();

    onlyRefusedAsUnreadable(bytes);
  }

  @Property(tries = 2000)
  void aDamagedValueGivesAValueOrASerializationException(
      @ForAll @IntRange(max = 100_000) int place, @ForAll byte damage) {
    byte[] bytes = enriched.serializer().serialize("t", Samples.enriched());
    bytes[place % bytes.length] = damage;

    onlyRefusedAsUnreadable(bytes);
  }

  @Property(tries = 300)
  void aValueCutShortGivesASerializationException(@ForAll @IntRange(max = 100_000) int place) {
    byte[] whole = enriched.serializer().serialize("t", Samples.enriched());
    byte[] bytes = Arrays.copyOf(whole, place % whole.length);

    Throwable thrown = catchThrowable(() -> enriched.deserializer().deserialize("t", bytes));

    assertThat(thrown).isInstanceOf(SerializationException.class);
  }

  /** Lengths and counts that would fill the memory if they were believed. */
  @Property(tries = 200)
  void aHugeLengthIsNotBelieved(@ForAll @IntRange(min = 1 << 20) int length) {
    byte[] bytes = enriched.serializer().serialize("t", Samples.enriched());
    var forged = ByteBuffer.allocate(bytes.length + 5).put(bytes, 0, AvroSerde.HEADER_BYTES);
    for (long rest = 2L * length; ; rest >>>= 7) {
      forged.put((byte) (rest < 0x80 ? rest : (rest & 0x7f) | 0x80));
      if (rest < 0x80) {
        break;
      }
    }
    byte[] foreign = forged.array();

    assertThat(catchThrowable(() -> enriched.deserializer().deserialize("t", foreign)))
        .isInstanceOf(SerializationException.class);
  }

  private void onlyRefusedAsUnreadable(byte[] bytes) {
    for (Serde<?> serde : List.of(paragraphs, enriched)) {
      Throwable thrown = catchThrowable(() -> serde.deserializer().deserialize("t", bytes));
      if (thrown != null) {
        assertThat(thrown).isInstanceOf(SerializationException.class);
      }
    }
  }
}
