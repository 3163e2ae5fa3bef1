package dev.claimstream.ingest;

import java.util.Optional;

/** The bytes of an input that was refused, as far as they were read and kept. */
public final class Content {

  /** Nothing was read. */
  static final Content NONE = new Content(Optional.empty(), 0);

  private final Optional<byte[]> bytes;
  private final long length;

  private Content(Optional<byte[]> bytes, long length) {
    this.bytes = bytes;
    this.length = length;
  }

  static Content of(byte[] bytes) {
    return new Content(Optional.of(bytes), bytes.length);
  }

  /** It was too long to be kept. */
  static Content omitted(long length) {
    return new Content(Optional.empty(), length);
  }

  /** Whether there was nothing to read, as in a file that is not there. */
  boolean isNone() {
    return bytes.isEmpty() && length == 0;
  }

  Optional<byte[]> bytes() {
    return bytes;
  }

  /** How many bytes were read. */
  long length() {
    return length;
  }
}
