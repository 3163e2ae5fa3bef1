package dev.claimstream.app.monitor;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.streams.KafkaStreams;

/**
 * What Kafka's clients say of themselves. The label {@code part} tells whose they are, as their ids
 * change with every start.
 */
final class KafkaMeters implements AutoCloseable {

  /** How soon a partition that came or went is seen. */
  private static final Duration REFRESH = Duration.ofSeconds(5);

  private final MeterRegistry meters;
  private final ScheduledExecutorService clock;
  private final List<Runnable> unbind = new CopyOnWriteArrayList<>();

  KafkaMeters(MeterRegistry meters, ScheduledExecutorService clock) {
    this.meters = meters;
    this.clock = clock;
  }

  void streams(String part, KafkaStreams streams) {
    var metrics = new KafkaStreamsMetrics(streams, Tags.of("part", part), clock, REFRESH);
    bind(metrics, metrics::close);
  }

  void consumer(String part, Consumer<?, ?> consumer) {
    var metrics = new KafkaClientMetrics(consumer, Tags.of("part", part), clock, REFRESH);
    bind(metrics, metrics::close);
  }

  void producer(String part, Producer<?, ?> producer) {
    var metrics = new KafkaClientMetrics(producer, Tags.of("part", part), clock, REFRESH);
    bind(metrics, metrics::close);
  }

  private void bind(MeterBinder metrics, Runnable close) {
    metrics.bindTo(meters);
    unbind.add(close);
  }

  @Override
  public void close() {
    unbind.forEach(Runnable::run);
  }
}
