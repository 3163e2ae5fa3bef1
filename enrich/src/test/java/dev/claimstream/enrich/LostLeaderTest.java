package dev.claimstream.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class LostLeaderTest {

  @Test
  void onlyTheFailedLookUpOfALagIsOneThatANewThreadMends() {
    assertThat(LostLeader.isBehind(thrownIn("OffsetFetcherUtils", "regroupPartitionMapByNode")))
        .isTrue();
    assertThat(LostLeader.isBehind(thrownIn("OffsetFetcherUtils", "other"))).isFalse();
    assertThat(LostLeader.isBehind(thrownIn("Fetcher", "regroupPartitionMapByNode"))).isFalse();
    assertThat(LostLeader.isBehind(new StreamsException("no leader"))).isFalse();
  }

  private static StreamsException thrownIn(String className, String method) {
    var cause = new NullPointerException("element cannot be mapped to a null key");
    cause.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("java.util.Objects", "requireNonNull", null, 1),
          new StackTraceElement("org.apache.kafka.clients." + className, method, null, 1)
        });
    return new StreamsException(cause);
  }
}
