package dev.claimstream.sink;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

class FilesFailureTest {

  @Test
  void isWhatWasToldWithinACallbackOfKafka() {
    var told = new SinkException("the disk is full");

    assertThat(FilesFailure.of(new KafkaException("User rebalance callback throws an error", told)))
        .isSameAs(told);
  }

  @Test
  void tellsTheRootOfWhatNobodyForesaw() {
    assertThat(FilesFailure.of(new KafkaException("outer", new IllegalStateException("inner"))))
        .hasMessageContaining("java.lang.IllegalStateException: inner");
  }
}
