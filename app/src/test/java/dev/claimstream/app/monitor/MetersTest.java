package dev.claimstream.app.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.slf4j.LoggerFactory;

class MetersTest {

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  @Test
  void whatIsLoggedByTheFluentApiIsCountedUntilTheEnd() {
    var log = LoggerFactory.getLogger("org.example.quiet");

    try (LogCounter counter = LogCounter.attach(meters)) {
      log.atError().addKeyValue("key", "value").log("An error for a test");
      log.error("Another error for a test");
      log.atWarn().log("A warning for a test");
      assertThat(counter.isStarted()).isTrue();
    }
    log.atError().log("An error after the test");

    assertThat(meters.get("claimstream.log.events").tag("level", "error").counter().count())
        .isEqualTo(2);
    assertThat(meters.get("claimstream.log.events").tag("level", "warn").counter().count())
        .isEqualTo(1);
  }

  @Test
  void aCountIsAskedForWhenItIsReadAndAsLongAsItIsShown() {
    var count = new AtomicLong(1);
    new Counted<>(meters, count::get).counter("things", "Things", Long::doubleValue);
    assertThat(meters.get("things").functionCounter().count()).isEqualTo(1);

    System.gc(); // a meter holds weakly what it is given to ask
    count.set(5);

    assertThat(meters.get("things").functionCounter().count()).isEqualTo(5);
  }

  @Test
  void ofKafkasMetricsOnlyTheChosenOnesAreShown() {
    assertThat(reply("kafka.consumer.fetch.manager.records.lag", "news.paragraphs"))
        .isEqualTo(MeterFilterReply.NEUTRAL);
    assertThat(reply("kafka.consumer.fetch.manager.records.lag", "news_paragraphs"))
        .isEqualTo(MeterFilterReply.DENY);
    assertThat(reply("kafka.consumer.fetch.manager.fetch.rate", "news.paragraphs"))
        .isEqualTo(MeterFilterReply.DENY);
    assertThat(reply("claimstream.anything", "news_paragraphs"))
        .isEqualTo(MeterFilterReply.NEUTRAL);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void theProcessKnowsItsMemory() {
    assertThat(ProcessMemory.residentBytes()).isPositive().isLessThan(ProcessMemory.limitBytes());
  }

  private MeterFilterReply reply(String name, String topic) {
    var id = Counter.builder(name).tag("topic", topic).register(meters).getId();
    return new KafkaSelection().accept(id);
  }
}
