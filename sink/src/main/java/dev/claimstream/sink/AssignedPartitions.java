package dev.claimstream.sink;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of the partitions that this consumer has just now. Where to read from, the files say:
 * the group's committed offsets are for those who watch the lag.
 */
final class AssignedPartitions implements ConsumerRebalanceListener {

  private static final Logger LOG = LoggerFactory.getLogger(AssignedPartitions.class);

  private final Consumer<?, ?> consumer;
  private final Function<TopicPartition, PartitionFiles> filesOf;
  private final DeadLetters deadLetters;
  private final SinkCounters counters;
  private final Map<TopicPartition, PartitionFiles> assigned = new HashMap<>();
  private volatile boolean joined;

  AssignedPartitions(
      Consumer<?, ?> consumer,
      Function<TopicPartition, PartitionFiles> filesOf,
      DeadLetters deadLetters,
      SinkCounters counters) {
    this.consumer = consumer;
    this.filesOf = filesOf;
    this.deadLetters = deadLetters;
    this.counters = counters;
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    Map<TopicPartition, Long> begin = consumer.beginningOffsets(partitions);
    Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
    for (TopicPartition partition : partitions) {
      PartitionFiles files = filesOf.apply(partition);
      long next = recover(partition, files);
      long from =
          StartOffset.of(
              partition,
              next,
              requireNonNull(begin.get(partition)),
              requireNonNull(end.get(partition)));
      consumer.seek(partition, from);
      assigned.put(partition, files);
      LOG.atInfo()
          .addKeyValue("partition", partition)
          .addKeyValue("offset", from)
          .log("files go on");
    }
    joined = true;
  }

  /** Still the owner: what is open is worth publishing, or the next owner reads it all again. */
  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    for (TopicPartition partition : partitions) {
      if (assigned.containsKey(partition)) {
        publish(partition);
        assigned.remove(partition);
      }
    }
  }

  /** No longer the owner, and maybe not since a while: what is open is someone else's to write. */
  @Override
  public void onPartitionsLost(Collection<TopicPartition> partitions) {
    partitions.forEach(this::drop);
  }

  PartitionFiles filesOf(TopicPartition partition) {
    PartitionFiles files = assigned.get(partition);
    if (files == null) {
      throw new IllegalStateException("records of " + partition + ", which is not assigned");
    }
    return files;
  }

  /**
   * Publishes what is open of a partition.
   *
   * @return false when somebody else had published it; the consumer is then set to where the files
   *     end now, and records at hand of this partition are void
   */
  boolean publish(TopicPartition partition) {
    deadLetters.awaitSent();
    PartitionFiles files = filesOf(partition);
    try {
      Publication publication = files.publish();
      if (publication instanceof Publication.Published published) {
        counters.filePublished(published.manifest().bytes());
        log(published.manifest());
      } else if (publication instanceof Publication.Refused refused) {
        counters.filesRefused.increment();
        consumer.seek(partition, recover(partition, files));
        LOG.atWarn()
            .addKeyValue("partition", partition)
            .addKeyValue("firstOffset", refused.name().firstOffset())
            .addKeyValue("goesOnAt", files.nextOffset())
            .log("another process has published these records; this one's file is dropped");
        return false;
      }
      return true;
    } catch (IOException e) {
      throw FilesFailure.of("publish", partition, files, e);
    }
  }

  /** Publishes every file that is full. */
  void publishFull() {
    for (TopicPartition partition : List.copyOf(assigned.keySet())) {
      if (filesOf(partition).isFull()) {
        publish(partition);
      }
    }
  }

  void publishAll() {
    List.copyOf(assigned.keySet()).forEach(this::publish);
  }

  void dropAll() {
    List.copyOf(assigned.keySet()).forEach(this::drop);
  }

  /**
   * How far each partition is done: to the end of its published files, and when nothing is open, to
   * the consumer's position, which also has markers of transactions behind it.
   */
  Map<TopicPartition, Long> progress() {
    var progress = new HashMap<TopicPartition, Long>();
    assigned.forEach(
        (partition, files) ->
            progress.put(
                partition, files.isOpen() ? files.nextOffset() : consumer.position(partition)));
    return progress;
  }

  boolean hasJoined() {
    return joined;
  }

  private void drop(TopicPartition partition) {
    PartitionFiles files = assigned.remove(partition);
    if (files == null) {
      return;
    }
    try {
      files.drop();
    } catch (IOException e) {
      LOG.atWarn()
          .addKeyValue("partition", partition)
          .setCause(e)
          .log("an unfinished file could not be removed; the next owner will");
    }
  }

  private static long recover(TopicPartition partition, PartitionFiles files) {
    try {
      return files.recover();
    } catch (IOException e) {
      throw FilesFailure.of("recover", partition, files, e);
    }
  }

  private static void log(Manifest manifest) {
    LOG.atInfo()
        .addKeyValue("file", manifest.file())
        .addKeyValue("records", manifest.count())
        .addKeyValue("bytes", manifest.bytes())
        .addKeyValue("nextOffset", manifest.nextOffset())
        .log("file published");
  }
}
