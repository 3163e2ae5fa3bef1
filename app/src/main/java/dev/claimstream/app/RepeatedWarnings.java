package dev.claimstream.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Lets each warning of Kafka's clients pass once in ten seconds. While a broker is away every
 * client warns several times a second, and what caused it would be rotated out of the log.
 */
public final class RepeatedWarnings extends TurboFilter {

  private static final String CLIENTS = "org.apache.kafka.clients.";
  private static final long AGAIN_AFTER = Duration.ofSeconds(10).toNanos();
  private static final int MOST = 1_000;

  private final Map<String, Long> saidAt = new ConcurrentHashMap<>();

  @Override
  public FilterReply decide(
      @Nullable Marker marker,
      Logger logger,
      Level level,
      @Nullable String format,
      Object @Nullable [] arguments,
      @Nullable Throwable thrown) {
    boolean ofClients = level == Level.WARN && logger.getName().startsWith(CLIENTS);
    return ofClients && format != null && !isDue(logger.getName() + format, System.nanoTime())
        ? FilterReply.DENY
        : FilterReply.NEUTRAL;
  }

  private boolean isDue(String warning, long now) {
    if (saidAt.size() >= MOST) {
      saidAt.clear();
    }
    boolean[] due = {false};
    saidAt.compute(
        warning,
        (key, before) -> {
          due[0] = before == null || now - before >= AGAIN_AFTER;
          return due[0] ? Long.valueOf(now) : before;
        });
    return due[0];
  }
}
