package dev.claimstream.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.schemas.DeadLetterHeaders;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class SinkLetterTest {

  private static final byte[] KEY = {1};

  @Test
  void hasNoTimestampWhenTheRecordHadNone() {
    assertThat(letter(-1, KEY).timestamp()).isNull();
    assertThat(letter(0, KEY).timestamp()).isZero();
  }

  @Test
  void ofTheLargestRecordStillFitsIntoARequest() {
    // Given a value that fills a request alone
    byte[] value = new byte[ClaimsConfig.MAX_REQUEST_BYTES];

    // When it becomes a letter, then it says where the record is, how large, and why it's not here
    ProducerRecord<byte[], byte[]> letter = letter(0, value);
    assertThat(letter.value()).isNull();
    assertThat(new String(letter.headers().lastHeader(DeadLetterHeaders.OMITTED).value(), UTF_8))
        .isEqualTo(Integer.toString(value.length));
    assertThat(new String(letter.headers().lastHeader(DeadLetterHeaders.OFFSET).value(), UTF_8))
        .isEqualTo("9");
  }

  private static ProducerRecord<byte[], byte[]> letter(long timestamp, byte[] value) {
    var record =
        new ConsumerRecord<>(
            "t",
            0,
            9,
            timestamp,
            TimestampType.CREATE_TIME,
            KEY.length,
            value.length,
            KEY,
            value,
            new RecordHeaders(),
            Optional.empty());
    return SinkLetter.of(record, "step", new SerializationException("bad"), "letters");
  }
}
