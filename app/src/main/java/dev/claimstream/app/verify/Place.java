package dev.claimstream.app.verify;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where something was found, or should have been. */
public sealed interface Place {

  /** A record of a topic. */
  record InTopic(String topic, int partition, long offset) implements Place {

    static InTopic of(ConsumerRecord<?, ?> record) {
      return new InTopic(record.topic(), record.partition(), record.offset());
    }

    static InTopic unpacked(String topic, long packed) {
      return new InTopic(topic, (int) (packed >>> OFFSET_BITS), packed & ((1L << OFFSET_BITS) - 1));
    }

    /** Partition and offset in one number, for offsets below 2^48. */
    long packed() {
      return ((long) partition << OFFSET_BITS) | offset;
    }

    @Override
    public String toString() {
      return topic + "-" + partition + "@" + offset;
    }
  }

  /**
   * A file below the folder.
   *
   * @param record its number in the file, from 1; 0 for the file as such
   */
  record InFile(String file, long record) implements Place {

    static InFile whole(String file) {
      return new InFile(file, 0);
    }

    @Override
    public String toString() {
      return record == 0 ? file : file + ", record " + record;
    }
  }

  /** The lower bits of {@link InTopic#packed}. */
  int OFFSET_BITS = 48;
}
