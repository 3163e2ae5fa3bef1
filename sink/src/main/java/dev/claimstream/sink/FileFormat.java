package dev.claimstream.sink;

import dev.claimstream.schemas.EnrichedParagraph;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * How records stand in a file. The file protocol around it is the same for every format: it counts
 * and hashes the bytes, so a format only turns records into bytes, front to back, and back again.
 */
interface FileFormat {

  /** How names of its files end, without the dot; no other format's may be the same. */
  String extension();

  /** Begins a file. */
  RecordWriter begin(OutputStream out) throws IOException;

  /**
   * Opens a file of this format. Damage is found when the reader comes to it, or already here.
   *
   * @throws IOException when it cannot be opened, or is no file of this format
   */
  RecordReader read(Path file) throws IOException;

  /** A file being written in a format. */
  interface RecordWriter {

    /** Adds a record. A format may keep some in memory, but only so many. */
    void write(EnrichedParagraph paragraph) throws IOException;

    /** Writes what is still in memory and whatever ends a file. Does not close the stream. */
    void finish() throws IOException;
  }
}
