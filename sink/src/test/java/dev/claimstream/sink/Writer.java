package dev.claimstream.sink;

import dev.claimstream.schemas.EnrichedParagraph;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;

/**
 * One process that writes the files of a partition, as the consumer drives it, but reading from a
 * made-up log: offset n holds paragraph n, except that every tenth offset is a marker of a
 * transaction and offset 7 can't be read.
 */
final class Writer {

  static final Path ROOT = Path.of("/files");
  static final TopicPartition PARTITION = new TopicPartition("news.enriched", 0);
  static final String TOPIC_ID = "topic-id";
  static final String GROUP = "files";
  static final int UNREADABLE = 7;
  static final int MAX_RECORDS = 4;

  private final AtomicLong nanos = new AtomicLong();
  private final FilesFolder folder;
  private final PartitionFiles files;

  Writer(Disk disk) {
    this(disk, MAX_RECORDS);
  }

  Writer(Disk disk, int maxRecords) {
    this(disk, FilesFormat.NDJSON, maxRecords);
  }

  Writer(Disk disk, FilesFormat format, int maxRecords) {
    this(disk, ROOT, format, TOPIC_ID, new RollPolicy(1L << 20, maxRecords, Duration.ofMinutes(1)));
  }

  Writer(Disk disk, Path root, String topicId, RollPolicy roll) {
    this(disk, root, FilesFormat.NDJSON, topicId, roll);
  }

  private Writer(Disk disk, Path root, FilesFormat format, String topicId, RollPolicy roll) {
    folder = new FilesFolder(disk, root);
    files =
        new PartitionFiles.Factory(folder, format.format(), roll, nanos::get, topicId)
            .of(PARTITION);
  }

  static boolean isRecord(long offset) {
    return offset % 10 != 9 && offset != UNREADABLE;
  }

  PartitionFiles files() {
    return files;
  }

  void passTime(long seconds) {
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
  }

  void prepare() throws IOException {
    prepare(GROUP);
  }

  void prepare(String groupId) throws IOException {
    folder.prepare(groupId);
  }

  /** Assigned, reads up to an offset, publishing what is full on the way, and what is open. */
  void writeAll(long end) throws IOException {
    long offset = files.recover();
    while (true) {
      while (offset < end) {
        take(offset);
        offset++;
        if (files.isFull() && files.publish() instanceof Publication.Refused) {
          offset = files.recover();
        }
      }
      files.cover(end);
      if (!(files.publish() instanceof Publication.Refused)) {
        return;
      }
      offset = files.recover();
    }
  }

  void take(long offset) throws IOException {
    if (offset == UNREADABLE) {
      files.writeDeadLetter(offset);
    } else if (isRecord(offset)) {
      files.write(offset, Instant.ofEpochMilli(offset), paragraph(offset));
    }
  }

  static EnrichedParagraph paragraph(long offset) {
    return Samples.plain((int) offset);
  }
}
