package dev.claimstream.app.monitor;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.Optional;
import java.util.Set;

/**
 * Which of Kafka's own metrics are shown. A client has hundreds, most of them rates and averages
 * over a window of Kafka's, which Prometheus makes better from totals; kept is what an operator
 * looks at.
 */
final class KafkaSelection implements MeterFilter {

  private static final String KAFKA = "kafka.";

  private static final Set<String> SHOWN =
      Set.of(
          "kafka.consumer.fetch.manager.records.lag",
          "kafka.consumer.fetch.manager.records.consumed.total",
          "kafka.consumer.fetch.manager.bytes.consumed.total",
          "kafka.consumer.coordinator.assigned.partitions",
          "kafka.consumer.coordinator.rebalance.total",
          "kafka.consumer.coordinator.failed.rebalance.total",
          "kafka.consumer.coordinator.rebalance.latency.total",
          "kafka.consumer.coordinator.last.heartbeat.seconds.ago",
          "kafka.consumer.last.poll.seconds.ago",
          "kafka.producer.record.send.total",
          "kafka.producer.record.error.total",
          "kafka.producer.record.retry.total",
          "kafka.producer.outgoing.byte.total",
          "kafka.producer.request.latency.avg",
          "kafka.producer.request.latency.max",
          "kafka.stream.alive.stream.threads",
          "kafka.stream.failed.stream.threads",
          "kafka.stream.thread.process.total",
          "kafka.stream.thread.commit.total",
          "kafka.stream.thread.commit.latency.avg",
          "kafka.stream.thread.commit.latency.max",
          "kafka.stream.task.dropped.records.total",
          "kafka.stream.task.restore.remaining.records.total",
          "kafka.stream.state.estimate.num.keys",
          "kafka.stream.state.total.sst.files.size",
          "kafka.stream.state.size.all.mem.tables",
          "kafka.stream.state.block.cache.usage",
          "kafka.stream.state.background.errors");

  /** Kafka shows topics with dots a second time, in the form it had before version 4.1. */
  private static final String OLD_TOPIC = "news_";

  @Override
  public MeterFilterReply accept(Meter.Id id) {
    if (!id.getName().startsWith(KAFKA)) {
      return MeterFilterReply.NEUTRAL;
    }
    boolean oldTopic =
        Optional.ofNullable(id.getTag("topic")).filter(t -> t.startsWith(OLD_TOPIC)).isPresent();
    return SHOWN.contains(id.getName()) && !oldTopic
        ? MeterFilterReply.NEUTRAL
        : MeterFilterReply.DENY;
  }
}
