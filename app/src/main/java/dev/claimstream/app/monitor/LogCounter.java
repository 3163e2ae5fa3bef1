package dev.claimstream.app.monitor;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * Counts warnings and errors in the log. As an appender it sees what is logged by whatever API;
 * Micrometer's own filter misses the fluent one.
 */
final class LogCounter extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private final Map<Level, Counter> byLevel;

  private LogCounter(MeterRegistry meters) {
    byLevel = Map.of(Level.WARN, counter(meters, "warn"), Level.ERROR, counter(meters, "error"));
  }

  /** Begins to count what all loggers say. */
  static LogCounter attach(MeterRegistry meters) {
    var counter = new LogCounter(meters);
    counter.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
    counter.start();
    root().addAppender(counter);
    return counter;
  }

  private static Counter counter(MeterRegistry meters, String level) {
    return Counter.builder("claimstream.log.events")
        .description("Warnings and errors that were logged")
        .tag("level", level)
        .register(meters);
  }

  @Override
  protected void append(ILoggingEvent event) {
    Counter counter = byLevel.get(event.getLevel());
    if (counter != null) {
      counter.increment();
    }
  }

  @Override
  public void close() {
    root().detachAppender(this);
    stop();
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }
}
