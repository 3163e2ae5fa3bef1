package dev.claimstream.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties for Kafka's clients: those that no client knows are refused. */
class KafkaKeysTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "session.timeout.ms",
        "security.protocol",
        "sasl.jaas.config",
        "sasl.oauthbearer.token.endpoint.url",
        "ssl.truststore.location",
        "num.standby.replicas",
        "linger.ms",
        "consumer.max.poll.records",
        "main.consumer.fetch.max.bytes",
        "restore.consumer.max.poll.records",
        "producer.linger.ms",
        "admin.retries",
        "topic.retention.ms",
        "client.tag.zone",
        "config.providers.vault.class",
        "metrics.jmx.include",
      })
  void whatAClientKnowsPassesAsItIs(String key) {
    assertThat(KafkaKeys.property(key, "--kafka")).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({
    "sesion.timeout.ms, session.timeout.ms",
    "sasl.mechanisms, sasl.mechanism",
    "consumer.max.pol.records, consumer.max.poll.records",
    "main.consumr.fetch.max.bytes, main.consumer.fetch.max.bytes",
    "topic.retention.sm, topic.retention.ms",
  })
  void aMisspeltPropertyIsRefusedNamingTheNearest(String given, String meant) {
    assertThatThrownBy(() -> KafkaKeys.property(given, "--kafka"))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(
            "--kafka: no Kafka client has a property '%s'; did you mean %s", given, meant);
  }

  @Test
  void aPropertyOfAPlugInIsHandedOnWithoutItsBeginning() {
    assertThat(KafkaKeys.property("plugin.reporter.url", "--kafka")).isEqualTo("reporter.url");
    assertThatThrownBy(() -> KafkaKeys.property("foo.bar", "--kafka"))
        .hasMessage(
            "--kafka: no Kafka client has a property 'foo.bar' (a plug-in's own goes as"
                + " plugin.foo.bar)");
  }

  @Test
  void aCommandRefusesItFromEverySource(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("c.properties"), "kafka.sesion.timeout.ms=1\n");

    Run option = Run.of("tail", "--kafka=sesion.timeout.ms=1");
    Run fromFile = Run.of("tail", "--config=" + file);
    Run variable = Run.inEnvironment("CLAIMSTREAM_KAFKA_SESION_TIMEOUT_MS", "1").with("tail");

    assertThat(option.code()).isEqualTo(ExitCode.USAGE);
    assertThat(option.err()).startsWith("claimstream tail: --kafka: no Kafka client has");
    assertThat(fromFile.code()).isEqualTo(ExitCode.USAGE);
    assertThat(fromFile.err()).startsWith("claimstream tail: file " + file + ": no Kafka client");
    assertThat(variable.code()).isEqualTo(ExitCode.USAGE);
    assertThat(variable.err())
        .startsWith("claimstream tail: environment CLAIMSTREAM_KAFKA_SESION_TIMEOUT_MS: no Kafka");
  }

  @Test
  void theEffectiveConfigurationHasThoseOfTheCommandLineToo() {
    assertThat(Run.of("tail", "--show-config", "--kafka=client.rack=a").out())
        .contains("# option --kafka\nkafka.client.rack = a\n");
  }
}
