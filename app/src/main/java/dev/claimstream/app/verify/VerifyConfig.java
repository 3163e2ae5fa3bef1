package dev.claimstream.app.verify;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What to verify, and how.
 *
 * @param files the folder that the sink publishes in; without it, topics are compared only
 * @param settle how long, in all, to wait for what is still under way
 * @param examples how many differences of each kind to keep
 */
public record VerifyConfig(Optional<Path> files, Duration settle, int examples) {

  public VerifyConfig {
    if (examples < 0) {
      throw new IllegalArgumentException("examples must be 0 or more, got " + examples);
    }
  }
}
