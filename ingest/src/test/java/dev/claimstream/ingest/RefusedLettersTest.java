package dev.claimstream.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.claimstream.schemas.BrokerException;
import dev.claimstream.schemas.DeadLetterHeaders;
import dev.claimstream.schemas.Paragraph;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be read is kept, byte for byte, with its place. */
class RefusedLettersTest {

  private MockProducer<byte[], byte[]> letters = letters(true);

  private static MockProducer<byte[], byte[]> letters(boolean acknowledging) {
    return new MockProducer<>(
        acknowledging, null, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private Ingest ingest(ReaderConfig reader) {
    IngestConfig defaults = IngestConfig.defaults();
    return new Ingest(
        new MockProducer<String, Paragraph>(
            true, null, new StringSerializer(), (topic, value) -> new byte[1]),
        "news.paragraphs",
        new RefusedLetters(letters, "news.dead-letters"),
        new IngestConfig(
            reader,
            defaults.rate(),
            defaults.repeat(),
            defaults.feed(),
            defaults.ledger(),
            defaults.lookEvery()),
        IngestListener.NONE);
  }

  private void ndjson(Ingest ingest, String content) {
    ingest.stream("in.ndjson", new ByteArrayInputStream(content.getBytes(UTF_8)));
  }

  private static Map<String, String> headers(ProducerRecord<byte[], byte[]> letter) {
    var headers = new TreeMap<String, String>();
    letter.headers().forEach(h -> headers.put(h.key(), new String(h.value(), UTF_8)));
    return headers;
  }

  @Test
  void aLineThatCannotBeUsedBecomesALetterWithItsBytesAndItsPlace() {
    ndjson(ingest(ReaderConfig.defaults()), "{\"id\":\"a\",\"text\":\"A.\"}\n{nonsense\n");

    assertThat(letters.history()).hasSize(1);
    ProducerRecord<byte[], byte[]> letter = letters.history().get(0);
    assertThat(letter.topic()).isEqualTo("news.dead-letters");
    assertThat(letter.value()).asString(UTF_8).isEqualTo("{nonsense");
    assertThat(headers(letter))
        .containsEntry(DeadLetterHeaders.STEP, "read-article")
        .containsEntry(DeadLetterHeaders.EXCEPTION, Unusable.class.getName())
        .containsEntry(DeadLetterHeaders.FILE, "in.ndjson")
        .containsEntry(DeadLetterHeaders.LINE, "2")
        .hasEntrySatisfying(
            DeadLetterHeaders.MESSAGE, message -> assertThat(message).startsWith("not JSON"))
        .hasSize(5);
  }

  @Test
  void aTextThatCannotBeUsedBecomesALetterAndAFileThatIsNotThereDoesNot(@TempDir Path folder)
      throws Exception {
    byte[] latin1 = {'S', (byte) 0xe9, 'e', '.'};
    Path file = Files.write(folder.resolve("latin1.txt"), latin1);

    Ingest ingest = ingest(ReaderConfig.defaults());
    ingest.files(List.of(folder.resolve("missing.txt"), file));

    assertThat(ingest.finish().refused()).isEqualTo(2);
    assertThat(letters.history()).hasSize(1);
    assertThat(letters.history().get(0).value()).isEqualTo(latin1);
    assertThat(headers(letters.history().get(0)))
        .containsEntry(DeadLetterHeaders.FILE, file.toString())
        .doesNotContainKey(DeadLetterHeaders.LINE);
  }

  @Test
  void ofALineThatIsTooLongTheLetterSaysHowLongItWas() {
    var short20 = new ReaderConfig(Format.NDJSON, UTF_8, "test", 20, 20);

    ndjson(ingest(short20), "x".repeat(200_000) + "\n");

    assertThat(letters.history().get(0).value()).isNull();
    assertThat(headers(letters.history().get(0)))
        .containsEntry(DeadLetterHeaders.OMITTED, "200000");
  }

  @Test
  void aLetterThatTheBrokerFindsTooLargeIsSentWithoutItsValue() {
    letters = letters(false);
    Ingest ingest = ingest(ReaderConfig.defaults());
    ndjson(ingest, "{nonsense\n");

    letters.errorNext(new RecordTooLargeException("1 MiB"));
    letters.completeNext();

    assertThat(ingest.finish().refused()).isEqualTo(1);
    assertThat(letters.history()).extracting(ProducerRecord::value).last().isNull();
    assertThat(headers(letters.history().get(1))).containsEntry(DeadLetterHeaders.OMITTED, "9");
  }

  @Test
  void aLetterThatCannotBeWrittenEndsTheWork() {
    letters = letters(false);
    Ingest ingest = ingest(ReaderConfig.defaults());
    ndjson(ingest, "{nonsense\n");
    letters.errorNext(new TimeoutException("expired"));

    assertThat(ingest.failure()).containsInstanceOf(TimeoutException.class);
    assertThatExceptionOfType(BrokerException.class)
        .isThrownBy(ingest::finish)
        .withMessageContaining("news.dead-letters")
        .withMessageContaining("expired");
  }

  @Test
  void everyByteIsKept() {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    ingest(ReaderConfig.defaults()).stream("in.txt", new ByteArrayInputStream(all));

    assertThat(letters.history())
        .singleElement()
        .satisfies(letter -> assertThat(Arrays.equals(letter.value(), all)).isTrue());
  }
}
