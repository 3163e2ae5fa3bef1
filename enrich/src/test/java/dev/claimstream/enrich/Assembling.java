package dev.claimstream.enrich;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;

/** How long articles are waited for in these tests. */
abstract class Assembling {

  static final Duration QUIET = Duration.ofSeconds(30);
  static final Duration REMEMBERED = Duration.ofHours(1);
  @TempDir Path stateDir;
}
