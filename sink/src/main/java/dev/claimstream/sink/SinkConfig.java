package dev.claimstream.sink;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Which parts of the sink run, and how.
 *
 * @param claims the claims topic; empty: not here
 * @param files the files; empty: not here
 * @param stopTimeout how long to wait for everything to end at close
 */
public record SinkConfig(
    Optional<ClaimsConfig> claims, Optional<FilesConfig> files, Duration stopTimeout) {

  public SinkConfig {
    if (claims.isEmpty() && files.isEmpty()) {
      throw new IllegalArgumentException("a sink needs the claims topic, files or both; got none");
    }
    Require.positive("stopTimeout", stopTimeout);
  }

  /** Both parts, files below {@code data/files}, eight seconds to stop. */
  public static SinkConfig defaults() {
    return new SinkConfig(
        Optional.of(ClaimsConfig.defaults()),
        Optional.of(FilesConfig.in(Path.of("data", "files"))),
        Duration.ofSeconds(8));
  }
}
