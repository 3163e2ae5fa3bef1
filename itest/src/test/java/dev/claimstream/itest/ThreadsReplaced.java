package dev.claimstream.itest;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.streams.KafkaStreams;
import org.slf4j.LoggerFactory;

/** Sees in the log which applications of Kafka Streams have replaced a thread. */
final class ThreadsReplaced extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private final Set<String> threads = ConcurrentHashMap.newKeySet();
  private final Logger logger = (Logger) LoggerFactory.getLogger(KafkaStreams.class);

  static ThreadsReplaced watch() {
    var watch = new ThreadsReplaced();
    watch.start();
    watch.logger.addAppender(watch);
    return watch;
  }

  boolean of(String application) {
    return threads.stream().anyMatch(thread -> thread.startsWith("claimstream-" + application));
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (event.getMessage().contains("Replacing thread")) {
      threads.add(event.getThreadName());
    }
  }

  @Override
  public void close() {
    logger.detachAppender(this);
  }
}
