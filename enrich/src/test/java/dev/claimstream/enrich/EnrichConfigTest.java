package dev.claimstream.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.Topics;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

class EnrichConfigTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void theDefaultsAreTheOnesThatAreWrittenDown() {
    assertThat(EnrichConfig.defaults())
        .isEqualTo(
            new EnrichConfig(
                "claimstream-enrich",
                Path.of("data/enrich"),
                2,
                Duration.ofMillis(100),
                8_388_608,
                4_000_000,
                Duration.ofSeconds(8),
                new AssemblyConfig(
                    Duration.ofSeconds(30), Duration.ofHours(1), 500, 786_432, 100_000)));
  }

  @Test
  void oneThingCanBeChangedAtATime() {
    var assembly = new AssemblyConfig(SECOND, SECOND, 1, 1_024, 1);

    EnrichConfig changed =
        EnrichConfig.defaults().withStateDir(Path.of("there")).withAssembly(assembly);

    assertThat(changed.stateDir()).isEqualTo(Path.of("there"));
    assertThat(changed.assembly()).isEqualTo(assembly);
    assertThat(changed.threads()).isEqualTo(EnrichConfig.defaults().threads());
  }

  @Test
  void whatCannotWorkIsRefusedWithItsNameAndValue() {
    assertRefused(
        () -> new AssemblyConfig(Duration.ZERO, SECOND, 1, 1_024, 1), "quietAfter", "PT0S");
    assertRefused(
        () -> new AssemblyConfig(SECOND, SECOND.negated(), 1, 1_024, 1), "rememberFor", "PT-1S");
    assertRefused(() -> new AssemblyConfig(SECOND, SECOND, 0, 1_024, 1), "maxParagraphs", "0");
    assertRefused(() -> new AssemblyConfig(SECOND, SECOND, 1, 1_023, 1), "maxBytes", "1023");
    assertRefused(() -> new AssemblyConfig(SECOND, SECOND, 1, 1_024, 0), "maxArticles", "0");
    assertRefused(
        () -> config("with space", 1, SECOND, 0, 4096, SECOND), "applicationId", "'with space'");
    assertRefused(() -> config("a", 0, SECOND, 0, 4096, SECOND), "threads", "0");
    assertRefused(() -> config("a", 1, Duration.ZERO, 0, 4096, SECOND), "commitInterval", "PT0S");
    assertRefused(() -> config("a", 1, SECOND, -1, 4096, SECOND), "cacheBytes", "-1");
    assertRefused(() -> config("a", 1, SECOND, 0, 1, SECOND), "maxRecordBytes", "got 1");
    assertRefused(() -> config("a", 1, SECOND, 0, 4096, Duration.ZERO), "stopTimeout", "PT0S");
  }

  @Test
  void clientPropertiesGoOverTheDefaultsButNotOverWhatTheTopologyNeeds() {
    var cluster =
        new Cluster(
            "broker:9092",
            URI.create("http://registry:8081"),
            Map.of(
                "producer.compression.type", "zstd",
                "security.protocol", "SSL",
                "processing.guarantee", "at_least_once",
                "application.id", "other"));

    Properties settings =
        StreamsSettings.of(
            cluster,
            Topics.using(new InMemoryRegistry()),
            EnrichConfig.defaults(),
            new EnrichCounters());

    assertThat(settings)
        .containsEntry("producer.compression.type", "zstd")
        .containsEntry("security.protocol", "SSL")
        .containsEntry("session.timeout.ms", 15_000)
        .containsEntry("processing.guarantee", StreamsConfig.EXACTLY_ONCE_V2)
        .containsEntry("application.id", "claimstream-enrich")
        .containsEntry("bootstrap.servers", "broker:9092")
        .containsEntry("errors.dead.letter.queue.topic.name", "news.dead-letters")
        .containsEntry("ensure.explicit.internal.resource.naming", true);
  }

  @Test
  void aClientPropertyReachesTheConsumerThoughThereIsADefault() {
    var cluster =
        new Cluster(
            "broker:9092",
            URI.create("http://registry:8081"),
            Map.of("session.timeout.ms", "6000"));
    Properties settings =
        StreamsSettings.of(
            cluster,
            Topics.using(new InMemoryRegistry()),
            EnrichConfig.defaults(),
            new EnrichCounters());

    assertThat(new StreamsConfig(settings).getMainConsumerConfigs("group", "client", 1))
        .containsEntry("session.timeout.ms", "6000");
  }

  private static EnrichConfig config(
      String id, int threads, Duration commit, long cache, int record, Duration stop) {
    return new EnrichConfig(
        id, Path.of("x"), threads, commit, cache, record, stop, AssemblyConfig.defaults());
  }

  private static void assertRefused(Runnable construction, String name, String value) {
    assertThatThrownBy(construction::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name)
        .hasMessageContaining(value);
  }
}
