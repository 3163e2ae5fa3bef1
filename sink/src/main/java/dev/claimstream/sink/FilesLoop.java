package dev.claimstream.sink;

import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.SchemaRegistryException;
import dev.claimstream.schemas.Topic;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads enriched paragraphs and writes them into files, round by round. Everything happens on the
 * thread that polls, but for {@link #stop}.
 */
final class FilesLoop {

  private static final Logger LOG = LoggerFactory.getLogger(FilesLoop.class);

  private static final Duration LAST_COMMIT = Duration.ofSeconds(2);

  private final Consumer<byte[], byte[]> consumer;
  private final Topic<String, EnrichedParagraph> topic;
  private final AssignedPartitions assigned;
  private final DeadLetters deadLetters;
  private final Duration pollTimeout;
  private final SinkCounters counters;
  private final Map<TopicPartition, Long> committed = new HashMap<>();
  private volatile boolean stopping;

  FilesLoop(
      Consumer<byte[], byte[]> consumer,
      Topic<String, EnrichedParagraph> topic,
      AssignedPartitions assigned,
      DeadLetters deadLetters,
      Duration pollTimeout,
      SinkCounters counters) {
    this.consumer = consumer;
    this.topic = topic;
    this.assigned = assigned;
    this.deadLetters = deadLetters;
    this.pollTimeout = pollTimeout;
    this.counters = counters;
  }

  /** Runs until {@link #stop}; then publishes what is open. */
  void run() {
    try {
      consumer.subscribe(List.of(topic.name()), assigned);
      while (!stopping) {
        round();
      }
      assigned.publishAll();
    } catch (RuntimeException e) {
      assigned.dropAll();
      throw e;
    }
    commitLastProgress();
  }

  /** From any thread: the round under way is the last one. */
  void stop() {
    stopping = true;
  }

  void round() {
    ConsumerRecords<byte[], byte[]> records = consumer.poll(pollTimeout);
    for (TopicPartition partition : records.partitions()) {
      take(partition, records.records(partition));
    }
    deadLetters.awaitSent();
    assigned.publishFull();
    commitProgress();
  }

  private void take(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records) {
    PartitionFiles files = assigned.filesOf(partition);
    try {
      for (ConsumerRecord<byte[], byte[]> record : records) {
        if (!take(record, files)) {
          consumer.seek(partition, record.offset());
          break;
        }
        if (files.isFull() && !assigned.publish(partition)) {
          return;
        }
      }
    } catch (IOException e) {
      throw FilesFailure.of("write", partition, files, e);
    }
    files.cover(consumer.position(partition));
  }

  /** Writes a record; false when the registry does not answer, so that it must be read again. */
  private boolean take(ConsumerRecord<byte[], byte[]> record, PartitionFiles files)
      throws IOException {
    EnrichedParagraph paragraph;
    try {
      paragraph = read(record);
    } catch (SchemaRegistryException e) {
      if (SchemaRegistryException.isOutage(e)) {
        return false;
      }
      throw e;
    } catch (SerializationException e) {
      LOG.atWarn()
          .addKeyValue("topic", record.topic())
          .addKeyValue("partition", record.partition())
          .addKeyValue("offset", record.offset())
          .addKeyValue("why", e.getMessage())
          .log("record can't be read and becomes a dead letter");
      deadLetters.send(record, e);
      files.writeDeadLetter(record.offset());
      counters.deadLetter(LetterReason.UNREADABLE_FOR_FILES);
      return true;
    }
    files.write(record.offset(), Instant.ofEpochMilli(record.timestamp()), paragraph);
    counters.written(record.timestamp());
    return true;
  }

  private EnrichedParagraph read(ConsumerRecord<byte[], byte[]> record) {
    @Nullable EnrichedParagraph paragraph =
        topic
            .valueSerde()
            .deserializer()
            .deserialize(record.topic(), record.headers(), record.value());
    if (paragraph == null) {
      throw new SerializationException("a record without a value is no enriched paragraph");
    }
    return paragraph;
  }

  private void commitProgress() {
    Map<TopicPartition, Long> progress = assigned.progress();
    progress.entrySet().removeIf(e -> e.getValue().equals(committed.get(e.getKey())));
    if (progress.isEmpty()) {
      return;
    }
    committed.putAll(progress);
    consumer.commitAsync(
        offsets(progress),
        (offsets, failure) -> {
          if (failure != null) {
            committed.keySet().removeAll(offsets.keySet());
            logNotCommitted(failure);
          }
        });
  }

  private void commitLastProgress() {
    try {
      consumer.commitSync(offsets(assigned.progress()), LAST_COMMIT);
    } catch (KafkaException e) {
      logNotCommitted(e);
    }
  }

  private static void logNotCommitted(Exception why) {
    LOG.atDebug()
        .addKeyValue("why", why.getMessage())
        .log("progress was not committed; the files are what counts");
  }

  private static Map<TopicPartition, OffsetAndMetadata> offsets(
      Map<TopicPartition, Long> progress) {
    var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
    progress.forEach((partition, offset) -> offsets.put(partition, new OffsetAndMetadata(offset)));
    return offsets;
  }
}
