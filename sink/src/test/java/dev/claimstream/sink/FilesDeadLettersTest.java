package dev.claimstream.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.claimstream.schemas.DeadLetterHeaders;
import dev.claimstream.schemas.Topics;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.errors.internals.ExceptionHandlerUtils;
import org.junit.jupiter.api.Test;

/** What cannot be written goes to dead letters before the files cover it. */
class FilesDeadLettersTest extends FilesLoopRounds {

  @Test
  void anUnreadableRecordBecomesADeadLetterAndItsOffsetIsCovered() throws IOException {
    // Given garbage between two good records
    assign(P0);
    byte[] garbage = "not ours".getBytes(UTF_8);
    add(P0, 0, 0);
    addRaw(P0, 1, garbage);
    add(P0, 2, 2);

    // When they are read and published
    loop.round();
    loop.stop();
    loop.run();

    // Then the letter has the original bytes and Kafka Streams' headers
    ProducerRecord<byte[], byte[]> letter = producer.history().get(0);
    assertThat(letter.topic()).isEqualTo(Topics.DEAD_LETTERS);
    assertThat(letter.key()).isEqualTo("a1".getBytes(UTF_8));
    assertThat(letter.value()).isEqualTo(garbage);
    assertThat(letter.timestamp()).isEqualTo(TIME);
    assertThat(header(letter, "traceparent")).isEqualTo("00-1-2-01");
    assertThat(header(letter, ExceptionHandlerUtils.HEADER_ERRORS_EXCEPTION_NAME))
        .isEqualTo(SerializationException.class.getName());
    assertThat(header(letter, ExceptionHandlerUtils.HEADER_ERRORS_EXCEPTION_MESSAGE_NAME))
        .contains("wire format");
    assertThat(header(letter, ExceptionHandlerUtils.HEADER_ERRORS_STACKTRACE_NAME))
        .contains("SerializationException");
    assertThat(header(letter, ExceptionHandlerUtils.HEADER_ERRORS_TOPIC_NAME))
        .isEqualTo(Topics.ENRICHED);
    assertThat(header(letter, ExceptionHandlerUtils.HEADER_ERRORS_PARTITION_NAME)).isEqualTo("0");
    assertThat(header(letter, ExceptionHandlerUtils.HEADER_ERRORS_OFFSET_NAME)).isEqualTo("1");
    assertThat(header(letter, DeadLetterHeaders.STEP)).isEqualTo("write-files");
    // And the file covers all three offsets with its two records
    assertThat(published.texts()).containsExactly("Paragraph 0", "Paragraph 2");
    assertThat(published.manifests().get(0).nextOffset()).isEqualTo(3);
    assertThat(counters.counts().filesDeadLetters()).isEqualTo(1);
  }

  @Test
  void aDeadLetterAtTheEndIsNotSentAgainAfterARestart() throws IOException {
    // Given garbage as the last record
    assign(P0);
    addRaw(P0, 0, new byte[] {1});
    loop.round();

    // When the consumer stops
    loop.stop();
    loop.run();

    // Then the files are covered beyond it
    assertThat(published.manifests().get(0).nextOffset()).isEqualTo(1);
  }

  @Test
  void aRecordWithoutAValueBecomesADeadLetter() {
    assign(P0);
    addWithoutValue(P0, 0);

    loop.round();

    assertThat(header(producer.history().get(0), DeadLetterHeaders.MESSAGE))
        .isEqualTo("a record without a value is no enriched paragraph");
  }

  @Test
  void coversNoOffsetBeforeItsDeadLetterIsOnTheBroker() throws IOException {
    // Given garbage that fills a file, and a broker that takes no letters
    assign(P0);
    addRaw(P0, 0, new byte[] {1});
    for (int offset = 1; offset < 5; offset++) {
      add(P0, offset, offset);
    }
    producer.flushException = new KafkaException("refused");

    // When they are read, then the consumer stops, and no file is published
    assertThatThrownBy(loop::run).hasMessageContaining("refused");
    assertThat(published.dataFiles()).isEmpty();
  }

  @Test
  void stopsWhenABatchEndsWithALetterThatTheBrokerRefuses() {
    assign(P0);
    addRaw(P0, 0, new byte[] {1});
    producer.flushException = new KafkaException("refused");

    assertThatThrownBy(loop::round).hasMessageContaining("refused");
  }

  @SuppressWarnings("NullAway") // Kafka's contract: a record may have no value
  private void addWithoutValue(TopicPartition partition, long offset) {
    consumer.addRecord(
        new ConsumerRecord<>(
            partition.topic(), partition.partition(), offset, "a1".getBytes(UTF_8), null));
  }

  private static String header(ProducerRecord<byte[], byte[]> letter, String name) {
    return new String(letter.headers().lastHeader(name).value(), UTF_8);
  }
}
