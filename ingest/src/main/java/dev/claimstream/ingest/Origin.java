package dev.claimstream.ingest;

/**
 * A place in what was read.
 *
 * @param name the file's path, or what the stream is called
 * @param line counted from 1; 0 for the whole
 */
public record Origin(String name, long line) {

  public Origin {
    if (line < 0) {
      throw new IllegalArgumentException("lines count from 1, got " + line);
    }
  }

  /** As in {@code articles.ndjson:17}. */
  @Override
  public String toString() {
    return line == 0 ? name : name + ":" + line;
  }
}
