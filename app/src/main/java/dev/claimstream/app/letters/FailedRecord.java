package dev.claimstream.app.letters;

import dev.claimstream.schemas.ReplayHeaders;

/** The record that became a letter. */
public record FailedRecord(String topic, int partition, long offset) {

  public FailedRecord {
    if (partition < 0 || offset < 0) {
      throw new IllegalArgumentException(
          "no record is at " + topic + "-" + partition + "-" + offset);
    }
  }

  @Override
  public String toString() {
    return ReplayHeaders.position(topic, partition, offset);
  }
}
