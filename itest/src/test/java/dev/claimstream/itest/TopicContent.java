package dev.claimstream.itest;

import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * All committed records of a topic at one moment, partition by partition.
 *
 * @param records as bytes
 */
record TopicContent(List<ConsumerRecord<byte[], byte[]>> records) {

  static TopicContent of(Cluster cluster, String topic) {
    Map<String, Object> properties = new HashMap<>(cluster.clientProperties());
    properties.put("bootstrap.servers", cluster.bootstrapServers());
    properties.put("isolation.level", "read_committed");
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
    }
    return new TopicContent(List.copyOf(records));
  }

  int size() {
    return records.size();
  }

  /** The values, read as the topic's type. */
  <V> List<V> values(Topic<String, V> topic) {
    return records.stream()
        .map(r -> topic.valueSerde().deserializer().deserialize(topic.name(), r.value()))
        .toList();
  }
}
