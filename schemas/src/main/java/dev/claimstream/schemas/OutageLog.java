package dev.claimstream.schemas;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log that the registry does not answer: at once, then at most every 10 seconds, and when
 * it answers again.
 */
final class OutageLog {

  private static final Logger log = LoggerFactory.getLogger(OutageLog.class);
  private static final long AGAIN_AFTER = Duration.ofSeconds(10).toNanos();

  private final String registry;
  private Optional<Long> saidAt = Optional.empty();

  OutageLog(String registry) {
    this.registry = registry;
  }

  synchronized void failed(SchemaRegistryException failure) {
    long now = System.nanoTime();
    if (saidAt.isPresent() && now - saidAt.get() < AGAIN_AFTER) {
      return;
    }
    saidAt = Optional.of(now);
    log.atWarn()
        .addKeyValue("registry", registry)
        .addKeyValue("why", failure.getMessage())
        .log("The schema registry does not answer and is asked again; schemas at hand stay in use");
  }

  synchronized void answered() {
    if (saidAt.isPresent()) {
      saidAt = Optional.empty();
      log.atInfo().addKeyValue("registry", registry).log("The schema registry answers again");
    }
  }
}
