package dev.claimstream.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.claimstream.schemas.Cluster;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SinkConfigTest {

  private static final Cluster CLUSTER =
      new Cluster("h:1", URI.create("http://h"), Map.of("security.protocol", "SSL"));

  @Test
  void hasDefaults() {
    assertThat(SinkConfig.defaults())
        .isEqualTo(
            new SinkConfig(
                Optional.of(
                    new ClaimsConfig("claimstream-claims", 1, Duration.ofMillis(100), 2_000_000)),
                Optional.of(
                    new FilesConfig(
                        Path.of("data/files"),
                        FilesFormat.NDJSON,
                        "claimstream-files",
                        new RollPolicy(67_108_864, 100_000, Duration.ofMinutes(5)),
                        Duration.ofMillis(100))),
                Duration.ofSeconds(8)));
  }

  @Test
  void passesAllOfItOnToTheClientsOfTheFiles() {
    FilesConfig config = FilesConfig.in(Path.of("f"));

    assertThat(FilesSettings.consumer(CLUSTER, config))
        .containsEntry("bootstrap.servers", "h:1")
        .containsEntry("security.protocol", "SSL")
        .containsEntry("group.id", "claimstream-files")
        .containsEntry("isolation.level", "read_committed")
        .containsEntry("enable.auto.commit", false)
        .containsEntry("auto.offset.reset", "none");
    assertThat(FilesSettings.producer(CLUSTER, config))
        .containsEntry("bootstrap.servers", "h:1")
        .containsEntry("security.protocol", "SSL")
        .containsEntry("max.request.size", 4_194_304);
  }

  @Test
  void letsTheClustersPropertiesOverrideDefaults() {
    var cluster = new Cluster("h:1", URI.create("http://h"), Map.of("session.timeout.ms", "6000"));

    assertThat(FilesSettings.consumer(CLUSTER, FilesConfig.in(Path.of("f"))))
        .containsEntry("session.timeout.ms", 15_000);
    assertThat(FilesSettings.consumer(cluster, FilesConfig.in(Path.of("f"))))
        .containsEntry("session.timeout.ms", "6000");
    assertThat(ClaimsSettings.of(cluster, ClaimsConfig.defaults(), "letters", new SinkCounters()))
        .containsEntry("session.timeout.ms", "6000");
  }

  @Test
  void namesTheValueThatItRefuses() {
    assertThatThrownBy(() -> new ClaimsConfig("a b", 1, Duration.ofMillis(1), 2_000))
        .hasMessageEndingWith("got 'a b'");
    assertThatThrownBy(() -> new ClaimsConfig("a", 0, Duration.ofMillis(1), 2_000))
        .hasMessage("threads (--claims-threads) must be from 1 to 1000, got 0");
    assertThatThrownBy(() -> new ClaimsConfig("a", 1, Duration.ZERO, 2_000))
        .hasMessage("commitInterval (--commit-interval) must be longer than nothing, got PT0S");
    assertThatThrownBy(() -> new ClaimsConfig("a", 1, Duration.ofMillis(1), 3_000_000))
        .hasMessage(
            "maxRecordBytes (--max-record-bytes) must be from 1024 to 2097152, got 3000000");
    assertThatThrownBy(() -> new RollPolicy(0, 1, Duration.ofMillis(1)))
        .hasMessageStartingWith("maxBytes (--roll-bytes) must be from 1");
    assertThatThrownBy(() -> new RollPolicy(1, 0, Duration.ofMillis(1)))
        .hasMessageStartingWith("maxRecords (--roll-records) must be from 1");
    assertThatThrownBy(() -> new RollPolicy(1, 1, Duration.ZERO))
        .hasMessage("maxAge (--roll-age) must be longer than nothing, got PT0S");
    assertThatThrownBy(
            () -> new SinkConfig(Optional.empty(), Optional.empty(), Duration.ofSeconds(1)))
        .hasMessageContaining("got none");
  }
}
