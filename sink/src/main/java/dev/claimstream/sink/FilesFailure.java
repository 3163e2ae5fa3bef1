package dev.claimstream.sink;

import java.io.IOException;
import org.apache.kafka.common.TopicPartition;

/** What to tell when the files can't go on: what was being done, where, and what to do. */
final class FilesFailure {

  private FilesFailure() {}

  /** The disk has failed. */
  static SinkException of(
      String doing, TopicPartition partition, PartitionFiles files, IOException why) {
    return new SinkException(
        ("could not %s the files of %s in %s: %s. Check that the folder can be written and its disk"
                + " has room, then start again: it goes on at offset %d, and nothing is lost or"
                + " written twice")
            .formatted(doing, partition, files.folder(), why, files.nextOffset()),
        why);
  }

  /** Whatever has ended the thread; Kafka's clients wrap what their callbacks throw. */
  static SinkException of(RuntimeException why) {
    Throwable cause = why;
    while (!(cause instanceof SinkException) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof SinkException known
        ? known
        : new SinkException(
            ("the files can't be written any further: %s. Once this is mended, start again, and"
                    + " nothing is lost or written twice")
                .formatted(cause),
            why);
  }
}
