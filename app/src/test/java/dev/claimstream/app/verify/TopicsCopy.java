package dev.claimstream.app.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.claimstream.app.topic.CommittedReader;
import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.DeadLetterHeaders;
import dev.claimstream.schemas.Topic;
import dev.claimstream.schemas.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The records of all topics, to be changed and then written to topics of other names.
 *
 * @param paragraphs in the order of each partition, as the others
 */
record TopicsCopy(
    Topics topics,
    List<Message> paragraphs,
    List<Message> enriched,
    List<Message> claims,
    List<Message> letters) {

  /** A record as it is written. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Message(Place.InTopic from, long timestamp, byte[] key, byte[] value, Headers headers) {

    static Message of(ConsumerRecord<byte[], byte[]> record) {
      return new Message(
          Place.InTopic.of(record),
          record.timestamp(),
          record.key(),
          record.value(),
          record.headers());
    }

    <V> Message with(Topic<String, V> topic, UnaryOperator<V> change) {
      V value = topic.valueSerde().deserializer().deserialize(topic.name(), value());
      byte[] changed = topic.valueSerde().serializer().serialize(topic.name(), change.apply(value));
      return new Message(from, timestamp, key, changed, headers);
    }

    Message with(String header, String value) {
      Headers more = new RecordHeaders(headers.toArray());
      more.remove(header);
      more.add(header, value.getBytes(UTF_8));
      return new Message(from, timestamp, key, this.value, more);
    }

    Optional<String> header(String name) {
      return Optional.ofNullable(headers.lastHeader(name)).map(h -> new String(h.value(), UTF_8));
    }
  }

  static TopicsCopy read(Cluster cluster, Topics topics) {
    return new TopicsCopy(
        topics,
        read(cluster, topics.paragraphs().name()),
        read(cluster, topics.enriched().name()),
        read(cluster, topics.claims().name()),
        read(cluster, topics.deadLetters().name()));
  }

  private static List<Message> read(Cluster cluster, String topic) {
    List<Message> messages = new ArrayList<>();
    try (var reader = CommittedReader.open(cluster, topic)) {
      reader.readTo(reader.ends(), record -> messages.add(Message.of(record)));
    }
    return messages;
  }

  /** The same to be changed, lists of its own. */
  TopicsCopy copy() {
    return new TopicsCopy(
        topics,
        new ArrayList<>(paragraphs),
        new ArrayList<>(enriched),
        new ArrayList<>(claims),
        new ArrayList<>(letters));
  }

  /** Writes all to new topics; letters point to where records are there. */
  Topics write(Cluster cluster, String prefix) throws Exception {
    Topics target =
        new Topics(
            renamed(prefix, topics.paragraphs()),
            renamed(prefix, topics.enriched()),
            renamed(prefix, topics.claims()),
            renamed(prefix, topics.deadLetters()));
    Map<String, Object> settings = Map.of("bootstrap.servers", cluster.bootstrapServers());
    try (Admin admin = Admin.create(settings)) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(target.paragraphs().name(), 2, (short) 1),
                  new NewTopic(target.enriched().name(), 2, (short) 1),
                  new NewTopic(target.claims().name(), 2, (short) 1),
                  new NewTopic(target.deadLetters().name(), 2, (short) 1)))
          .all()
          .get();
    }
    Map<Place.InTopic, Place.InTopic> moved = new HashMap<>();
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      write(paragraphs, target.paragraphs().name(), producer, moved);
      write(enriched, target.enriched().name(), producer, moved);
      write(claims, target.claims().name(), producer, moved);
      List<Message> moving = letters.stream().map(letter -> moved(letter, moved)).toList();
      write(moving, target.deadLetters().name(), producer, moved);
    }
    return target;
  }

  private static void write(
      List<Message> messages,
      String topic,
      KafkaProducer<byte[], byte[]> producer,
      Map<Place.InTopic, Place.InTopic> moved)
      throws ExecutionException, InterruptedException {
    for (Message m : messages) {
      var record =
          new ProducerRecord<>(
              topic, m.from().partition(), m.timestamp(), m.key(), m.value(), m.headers());
      long offset = producer.send(record).get().offset();
      moved.put(m.from(), new Place.InTopic(topic, m.from().partition(), offset));
    }
  }

  private static Message moved(Message letter, Map<Place.InTopic, Place.InTopic> moved) {
    var from =
        new Place.InTopic(
            letter.header(DeadLetterHeaders.TOPIC).orElseThrow(),
            Integer.parseInt(letter.header(DeadLetterHeaders.PARTITION).orElseThrow()),
            Long.parseLong(letter.header(DeadLetterHeaders.OFFSET).orElseThrow()));
    Place.InTopic to = moved.getOrDefault(from, from);
    return letter
        .with(DeadLetterHeaders.TOPIC, to.topic())
        .with(DeadLetterHeaders.OFFSET, Long.toString(to.offset()));
  }

  private static <K, V> Topic<K, V> renamed(String prefix, Topic<K, V> topic) {
    return new Topic<>(prefix + topic.name(), topic.keySerde(), topic.valueSerde());
  }

  /** Deletes the first records of each partition, as retention does. */
  static void forget(Cluster cluster, String topic, long before) throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", cluster.bootstrapServers());
    try (Admin admin = Admin.create(settings)) {
      admin
          .deleteRecords(
              Map.of(
                  new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(before),
                  new TopicPartition(topic, 1), RecordsToDelete.beforeOffset(before)))
          .all()
          .get();
    }
  }
}
