package dev.claimstream.sink;

import java.io.IOException;
import org.apache.kafka.common.TopicPartition;

/** What to tell when the disk fails: what was being done, where, and what to do. */
final class FilesFailure {

  private FilesFailure() {}

  /** For what is neither the disk's fault nor foreseen. */
  static SinkException of(RuntimeException why) {
    return new SinkException(
        "the files can't be written any further: %s. Start again when this is mended; nothing is lost or written twice"
            .formatted(why),
        why);
  }

  static SinkException of(
      String doing, TopicPartition partition, PartitionFiles files, IOException why) {
    return new SinkException(
        ("could not %s the files of %s in %s: %s. Check that the folder can be written and its disk"
                + " has room, then start again: it goes on at offset %d, and nothing is lost or"
                + " written twice")
            .formatted(doing, partition, files.folder(), why, files.nextOffset()),
        why);
  }
}
