package dev.claimstream.app;

import dev.claimstream.enrich.EnrichConfig;
import dev.claimstream.schemas.TopicSettings;
import dev.claimstream.sink.ClaimsConfig;
import dev.claimstream.sink.FilesConfig;
import dev.claimstream.sink.RollPolicy;
import dev.claimstream.sink.SinkConfig;
import java.time.Duration;
import java.util.Optional;

/** How the demo runs what the services run otherwise: small, and quick to show. */
final class DemoSetup {

  private static final Duration SOON = Duration.ofMillis(50);

  private DemoSetup() {}

  /** One partition, so that claims come in the order of the article. */
  static TopicSettings topics() {
    var usual = TopicSettings.defaults();
    return new TopicSettings(
        1, usual.replicationFactor(), usual.retention(), usual.claimRetention());
  }

  static EnrichConfig enrich(DemoFolder folder) {
    var usual = EnrichConfig.defaults();
    return new EnrichConfig(
        usual.applicationId(),
        folder.state(),
        1,
        SOON,
        usual.cacheBytes(),
        usual.maxRecordBytes(),
        usual.stopTimeout(),
        usual.assembly());
  }

  /** Files a second after they were begun. */
  static SinkConfig sink(DemoFolder folder) {
    var claims = ClaimsConfig.defaults();
    var files = FilesConfig.in(folder.files());
    var roll =
        new RollPolicy(files.roll().maxBytes(), files.roll().maxRecords(), Duration.ofSeconds(1));
    return new SinkConfig(
        Optional.of(
            new ClaimsConfig(
                claims.applicationId(), claims.threads(), SOON, claims.maxRecordBytes())),
        Optional.of(
            new FilesConfig(
                files.folder(), files.format(), files.groupId(), roll, files.pollTimeout())),
        SinkConfig.defaults().stopTimeout());
  }
}
