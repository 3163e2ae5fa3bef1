package dev.claimstream.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a stream as bytes, one at a time; of a line that is too long nothing is kept. */
final class ByteLines {

  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream in;
  private final int maxBytes;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int position;
  private int filled;
  private long number;
  private boolean tooLong;
  private long length;

  ByteLines(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /** Goes to the next line; false when there is none. */
  boolean advance() throws IOException {
    line.reset();
    tooLong = false;
    length = 0;
    boolean any = false;
    while (position < filled || fill()) {
      any = true;
      int end = position;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      keep(end);
      position = end + 1;
      if (end < filled) {
        break;
      }
    }
    if (any) {
      number++;
    }
    return any;
  }

  private boolean fill() throws IOException {
    position = 0;
    filled = Math.max(in.read(buffer), 0);
    return filled > 0;
  }

  private void keep(int end) {
    int more = end - position;
    length += more;
    if (length > maxBytes) {
      tooLong = true;
      line.reset();
    } else {
      line.write(buffer, position, more);
    }
  }

  /** Counted from 1. */
  long number() {
    return number;
  }

  boolean isTooLong() {
    return tooLong;
  }

  /** The line without its line feed. */
  byte[] bytes() {
    return line.toByteArray();
  }

  /** The same, or how long it was. */
  Content content() {
    return tooLong ? Content.omitted(length) : Content.of(bytes());
  }
}
