package dev.claimstream.sink;

/**
 * What a published file holds. Its manifest is written once, under a name made of topic, partition
 * and first offset alone, and from then on that stretch of the topic is in that file and no other.
 *
 * @param name topic, partition and the offset at which the cover begins
 * @param topicId Kafka's id of the topic, other for a topic made anew under the same name
 * @param nextOffset where the next file's cover begins
 * @param count of records in the file
 * @param file the data file's name
 * @param staged what the data file was called before it was published
 * @param bytes the data file's size
 * @param sha256 of the data file's bytes, in hexadecimal
 * @param summary of what is in it
 */
public record Manifest(
    FileName name,
    String topicId,
    long nextOffset,
    long count,
    String file,
    String staged,
    long bytes,
    String sha256,
    Summary summary) {

  public Manifest {
    if (nextOffset < name.firstOffset() + count) {
      throw new IllegalArgumentException(
          "%d records don't fit in offsets %d to %d"
              .formatted(count, name.firstOffset(), nextOffset));
    }
  }
}
