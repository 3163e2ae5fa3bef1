package dev.claimstream.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.core.spi.FilterReply;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class RepeatedWarningsTest {

  private final RepeatedWarnings filter = new RepeatedWarnings();

  private FilterReply decide(String logger, Level level, String format) {
    return filter.decide(null, (Logger) LoggerFactory.getLogger(logger), level, format, null, null);
  }

  @Test
  void aWarningOfAClientPassesOnce() {
    String network = "org.apache.kafka.clients.NetworkClient";

    assertThat(decide(network, Level.WARN, "node {} is away")).isEqualTo(FilterReply.NEUTRAL);
    assertThat(decide(network, Level.WARN, "node {} is away")).isEqualTo(FilterReply.DENY);
    assertThat(decide(network, Level.WARN, "another thing")).isEqualTo(FilterReply.NEUTRAL);
  }

  @Test
  void errorsAndTheWarningsOfOthersAlwaysPass() {
    for (int time = 1; time <= 2; time++) {
      assertThat(decide("org.apache.kafka.clients.NetworkClient", Level.ERROR, "broken"))
          .isEqualTo(FilterReply.NEUTRAL);
      assertThat(decide("dev.claimstream.enrich.EnrichService", Level.WARN, "slow"))
          .isEqualTo(FilterReply.NEUTRAL);
    }
  }
}
