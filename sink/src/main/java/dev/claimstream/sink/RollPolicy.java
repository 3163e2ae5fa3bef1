package dev.claimstream.sink;

import java.time.Duration;

/**
 * When a file is full: whichever limit it reaches first.
 *
 * @param maxBytes in the file, compressed as they are there, and as far as they are known: some
 *     formats keep a block of up to 128 kB in memory; the record that reaches it is the last one
 * @param maxRecords in the file
 * @param maxAge since the file was begun
 */
public record RollPolicy(long maxBytes, long maxRecords, Duration maxAge) {

  public RollPolicy {
    Require.within("maxBytes (--roll-bytes)", maxBytes, 1, Long.MAX_VALUE);
    Require.within("maxRecords (--roll-records)", maxRecords, 1, Long.MAX_VALUE);
    Require.positive("maxAge (--roll-age)", maxAge);
  }

  /** 64 MiB, 100,000 records, five minutes. */
  public static RollPolicy defaults() {
    return new RollPolicy(64L << 20, 100_000, Duration.ofMinutes(5));
  }

  boolean isFull(OpenFile file, long nowNanos) {
    return file.size() >= maxBytes
        || file.count() >= maxRecords
        || nowNanos - file.openedNanos() >= maxAge.toNanos();
  }
}
