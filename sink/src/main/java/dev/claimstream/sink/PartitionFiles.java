package dev.claimstream.sink;

import dev.claimstream.schemas.EnrichedParagraph;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.kafka.common.TopicPartition;

/**
 * The files of one partition, each record in exactly one of them, whoever is stopped at whatever
 * moment. Knows no broker: {@link #recover} says where to read from, {@link #write} takes what was
 * read, {@link #publish} makes it visible.
 *
 * <p>Each file's cover begins where the one before ended, and publishing is decided by making a
 * name that only one writer can make. So the files of a partition are a chain, without gap or
 * overlap, even when two processes believe that the partition is theirs.
 */
final class PartitionFiles {

  /** What the files of all partitions have in common. */
  record Factory(
      FilesFolder folder,
      FileFormat format,
      RollPolicy roll,
      LongSupplier nanoTime,
      String topicId) {

    PartitionFiles of(TopicPartition partition) {
      return new PartitionFiles(this, partition.topic(), partition.partition());
    }
  }

  private final FilesFolder folder;
  private final FileFormat format;
  private final RollPolicy roll;
  private final LongSupplier nanoTime;
  private final String topic;
  private final String topicId;
  private final int partition;
  private long nextOffset;
  private Optional<OpenFile> open = Optional.empty();

  private PartitionFiles(Factory common, String topic, int partition) {
    this.folder = common.folder();
    this.format = common.format();
    this.roll = common.roll();
    this.nanoTime = common.nanoTime();
    this.topicId = common.topicId();
    this.topic = topic;
    this.partition = partition;
  }

  /**
   * Forgets the open file, completes what was being published, removes leftovers.
   *
   * @return the offset to read from
   * @throws SinkException when the files are of another topic that had this name
   */
  long recover() throws IOException {
    drop();
    Optional<Manifest> newest = folder.newest(topic, partition);
    if (newest.isPresent()) {
      requireSameTopic(newest.get());
      folder.settle(newest.get());
      nextOffset = newest.get().nextOffset();
    }
    folder.clean(topic, partition, nextOffset);
    return nextOffset;
  }

  private void requireSameTopic(Manifest manifest) {
    if (!manifest.topicId().equals(topicId)) {
      throw new SinkException(
          ("the files in %s are of another topic %s (id %s) than the cluster's (id %s), which was"
                  + " made anew since; give the sink another folder, or let `claimstream sink"
                  + " reset` move the old files aside")
              .formatted(folder.root(), topic, manifest.topicId(), topicId));
    }
  }

  void write(long offset, Instant timestamp, EnrichedParagraph paragraph) throws IOException {
    openFile().write(offset, timestamp, paragraph);
  }

  /** The record at this offset can't be read and has become a dead letter. */
  void writeDeadLetter(long offset) throws IOException {
    openFile().writeDeadLetter(offset);
  }

  /** There is nothing more to read before this position. */
  void cover(long position) {
    open.ifPresent(file -> file.cover(position));
  }

  private OpenFile openFile() throws IOException {
    if (open.isPresent()) {
      return open.get();
    }
    var name = new FileName(topic, partition, nextOffset);
    Path part = folder.newPart(name, format.extension());
    var file = new OpenFile(name, part, folder.disk().create(part), format, nanoTime.getAsLong());
    open = Optional.of(file);
    return file;
  }

  boolean isOpen() {
    return open.isPresent();
  }

  /** Whether the open file has reached one of its limits. */
  boolean isFull() {
    return open.filter(file -> roll.isFull(file, nanoTime.getAsLong())).isPresent();
  }

  /** The end of what is published. */
  long nextOffset() {
    return nextOffset;
  }

  Path folder() {
    return folder.root();
  }

  Publication publish() throws IOException {
    if (open.isEmpty()) {
      return new Publication.Nothing();
    }
    OpenFile file = open.get();
    open = Optional.empty();
    file.finish();
    Optional<Path> staged = folder.stage(file.part());
    if (staged.isEmpty()) {
      return new Publication.Refused(file.name());
    }
    Manifest manifest =
        file.manifest(
            topicId, file.name().with(format.extension()), staged.get().getFileName().toString());
    if (!folder.commit(manifest)) {
      return new Publication.Refused(file.name());
    }
    folder.settle(manifest);
    nextOffset = manifest.nextOffset();
    return new Publication.Published(manifest);
  }

  /** Throws the open file away. */
  void drop() throws IOException {
    if (open.isPresent()) {
      OpenFile file = open.get();
      open = Optional.empty();
      file.abandon();
      folder.disk().delete(file.part());
    }
  }
}
