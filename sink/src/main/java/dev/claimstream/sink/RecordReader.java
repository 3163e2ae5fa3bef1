package dev.claimstream.sink;

import dev.claimstream.schemas.EnrichedParagraph;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** A published file being read, front to back. */
public interface RecordReader extends Closeable {

  /**
   * The next record; empty at the end.
   *
   * @throws IOException when what comes next is no record of the file's format
   */
  Optional<EnrichedParagraph> next() throws IOException;
}
