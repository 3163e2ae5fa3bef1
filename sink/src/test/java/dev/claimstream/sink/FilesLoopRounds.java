package dev.claimstream.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.claimstream.schemas.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The consumer of the files, round by round, against Kafka's mock clients. */
abstract class FilesLoopRounds {

  static final TopicPartition P0 = new TopicPartition(Topics.ENRICHED, 0);
  static final long TIME = 1_648_684_800_000L;
  final InMemoryRegistry registry = new InMemoryRegistry();
  final Topics topics = Topics.using(registry);
  final ModelDisk disk = new ModelDisk();
  final Published published = new Published(disk, Writer.ROOT);
  final AtomicLong nanos = new AtomicLong();
  final List<Duration> sinceIngested = new ArrayList<>();

  final SinkCounters counters =
      new SinkCounters(
          new SinkListener() {
            @Override
            public void written(Duration time) {
              sinceIngested.add(time);
            }
          });

  final MarkedConsumer consumer = new MarkedConsumer();
  final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
  final DeadLetters deadLetters = new DeadLetters(producer, Topics.DEAD_LETTERS);
  final AssignedPartitions assigned =
      new AssignedPartitions(consumer, files()::of, deadLetters, counters);
  final FilesLoop loop =
      new FilesLoop(
          consumer, topics.enriched(), assigned, deadLetters, Duration.ofMillis(1), counters);

  /** Has read markers of transactions behind the last record. */
  static final class MarkedConsumer extends MockConsumer<byte[], byte[]> {

    int markers;

    MarkedConsumer() {
      super("none");
    }

    @Override
    public synchronized long position(TopicPartition partition) {
      return super.position(partition) + markers;
    }
  }

  PartitionFiles.Factory files() {
    return new PartitionFiles.Factory(
        new FilesFolder(disk, Writer.ROOT),
        FilesFormat.NDJSON.format(),
        new RollPolicy(1 << 20, 4, Duration.ofSeconds(9)),
        nanos::get,
        Writer.TOPIC_ID);
  }

  void assign(TopicPartition... partitions) {
    for (TopicPartition partition : partitions) {
      consumer.updateBeginningOffsets(Map.of(partition, 0L));
      consumer.updateEndOffsets(Map.of(partition, 99L));
    }
    consumer.subscribe(List.of(Topics.ENRICHED), assigned);
    consumer.rebalance(List.of(partitions));
  }

  void assign(TopicPartition partition, long begin, long end) {
    consumer.updateBeginningOffsets(Map.of(partition, begin));
    consumer.updateEndOffsets(Map.of(partition, end));
    consumer.subscribe(List.of(Topics.ENRICHED), assigned);
    consumer.rebalance(List.of(partition));
  }

  void writeFilesUpTo(long end) throws IOException {
    new Writer(disk).writeAll(end);
  }

  void add(TopicPartition partition, long offset, int number) {
    addRaw(
        partition,
        offset,
        topics
            .enriched()
            .valueSerde()
            .serializer()
            .serialize(Topics.ENRICHED, Samples.plain(number)));
  }

  void addRaw(TopicPartition partition, long offset, byte[] value) {
    consumer.addRecord(
        new ConsumerRecord<>(
            partition.topic(),
            partition.partition(),
            offset,
            TIME,
            TimestampType.CREATE_TIME,
            2,
            value.length,
            "a1".getBytes(UTF_8),
            value,
            new RecordHeaders().add("traceparent", "00-1-2-01".getBytes(UTF_8)),
            Optional.empty()));
  }
}
