package dev.claimstream.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class KnownTimeTest {

  private static final long PARTITION_TIME = 7_000;

  private final KnownTime time = new KnownTime();

  @Test
  void isTheRecordsOwn() {
    assertThat(time.extract(record(5_000), PARTITION_TIME)).isEqualTo(5_000);
  }

  @Test
  void isThePartitionsForARecordWithout() {
    assertThat(time.extract(record(-1), PARTITION_TIME)).isEqualTo(PARTITION_TIME);
  }

  @Test
  void isTodayForAFirstRecordWithout() {
    assertThat(time.extract(record(-1), -1)).isPositive();
  }

  private static ConsumerRecord<Object, Object> record(long timestamp) {
    return new ConsumerRecord<>(
        "t",
        0,
        0,
        timestamp,
        TimestampType.CREATE_TIME,
        0,
        0,
        "key",
        "value",
        new RecordHeaders(),
        Optional.empty());
  }
}
