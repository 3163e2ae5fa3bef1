package dev.claimstream.sink;

import org.apache.kafka.common.TopicPartition;

/** Where to read from, given where the files end and what the broker has. */
final class StartOffset {

  private StartOffset() {}

  /**
   * Where to read from.
   *
   * @param next where the published files end; 0 without any
   * @param begin the first offset that the broker still has
   * @param end the offset after the last
   * @throws SinkException when records are missing between the files and the topic
   */
  static long of(TopicPartition partition, long next, long begin, long end) {
    if (next == 0) {
      return begin;
    }
    if (next < begin) {
      throw new SinkException(
          ("%s begins at offset %d now, but its files end at %d: the records between were deleted"
                  + " by retention before they were written. To go on without them, `claimstream"
                  + " sink reset` moves the files aside and begins anew")
              .formatted(partition, begin, next));
    }
    if (next > end) {
      throw new SinkException(
          ("the files of %s end at offset %d, but the topic at %d: it has lost records that were"
                  + " written. To write it anew, `claimstream sink reset` moves the files"
                  + " aside")
              .formatted(partition, next, end));
    }
    return next;
  }
}
