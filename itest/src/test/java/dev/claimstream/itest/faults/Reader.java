package dev.claimstream.itest.faults;

import static java.util.Objects.requireNonNull;

import dev.claimstream.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what comes out of the services, committed, while they work. */
final class Reader implements AutoCloseable {

  private static final List<String> TOPICS =
      List.of(Topics.ENRICHED, Topics.CLAIMS, Topics.DEAD_LETTERS);
  private static final Duration POLL = Duration.ofMillis(200);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<String, Output.Collector> read = new HashMap<>();

  Reader(String bootstrapServers) {
    TOPICS.forEach(topic -> read.put(topic, new Output.Collector()));
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        TOPICS.stream()
            .map(consumer::partitionsFor)
            .flatMap(Collection::stream)
            .map(p -> new TopicPartition(p.topic(), p.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Reads what there is now. */
  void poll() {
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
      String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
      of(record.topic()).add(key, record.value());
    }
  }

  /** Reads to the end. */
  void drain() {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      poll();
    }
  }

  int count(String topic) {
    return Output.size(records(topic));
  }

  Map<String, List<String>> records(String topic) {
    return of(topic).records();
  }

  private Output.Collector of(String topic) {
    return requireNonNull(read.get(topic), topic);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
