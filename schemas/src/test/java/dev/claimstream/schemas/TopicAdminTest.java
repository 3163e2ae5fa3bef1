package dev.claimstream.schemas;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Without a broker; what happens with one is tested with the whole system. */
class TopicAdminTest {

  private static Cluster at(String bootstrap) {
    return new Cluster(bootstrap, URI.create("http://localhost:8081"), Map.of());
  }

  @Test
  void aBrokerThatDoesNotAnswerIsReportedWithItsAddress() throws IOException {
    // Given: something listens, but it is not a broker
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        TopicAdmin admin =
            TopicAdmin.of(at("localhost:" + silent.getLocalPort()), Duration.ofMillis(300))) {

      assertThatExceptionOfType(BrokerException.class)
          .isThrownBy(() -> admin.require(List.of(Topics.PARAGRAPHS)))
          .withMessageContaining("no Kafka broker answers at localhost:" + silent.getLocalPort());
    }
  }

  @Test
  void anAddressThatCannotBeResolvedIsReported() {
    assertThatExceptionOfType(BrokerException.class)
        .isThrownBy(() -> TopicAdmin.of(at("kafka.invalid:9092")))
        .withMessageContaining("cannot connect to Kafka at kafka.invalid:9092");
  }
}
