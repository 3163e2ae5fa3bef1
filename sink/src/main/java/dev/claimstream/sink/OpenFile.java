package dev.claimstream.sink;

import dev.claimstream.schemas.EnrichedParagraph;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** A file being written, beside the published ones, and what its manifest will say. */
final class OpenFile {

  private final FileName name;
  private final Path part;
  private final long openedNanos;
  private final Disk.Output file;
  private final HashingOutput out;
  private final FileFormat.RecordWriter records;
  private long nextOffset;
  private long count;
  private Summary summary = Summary.EMPTY;

  OpenFile(FileName name, Path part, Disk.Output file, FileFormat format, long openedNanos)
      throws IOException {
    this.name = name;
    this.part = part;
    this.openedNanos = openedNanos;
    this.file = file;
    this.out = new HashingOutput(new BufferedOutputStream(file, 1 << 16));
    this.records = format.begin(name, out);
    this.nextOffset = name.firstOffset();
  }

  void write(long offset, Instant timestamp, EnrichedParagraph paragraph) throws IOException {
    requireNew(offset);
    records.write(paragraph);
    count++;
    summary = summary.plus(paragraph, timestamp);
    nextOffset = offset + 1;
  }

  void writeDeadLetter(long offset) {
    requireNew(offset);
    summary = summary.plusDeadLetter();
    nextOffset = offset + 1;
  }

  /** There is nothing more to read before this position. */
  void cover(long position) {
    nextOffset = Math.max(nextOffset, position);
  }

  private void requireNew(long offset) {
    if (offset < nextOffset) {
      throw new IllegalStateException(
          "offset %d of %s-%d came after %d had been written"
              .formatted(offset, name.topic(), name.partition(), nextOffset - 1));
    }
  }

  Path part() {
    return part;
  }

  FileName name() {
    return name;
  }

  /** About how many bytes the file would have if it were finished now. */
  long size() {
    return out.bytes() + records.buffered();
  }

  long count() {
    return count;
  }

  long openedNanos() {
    return openedNanos;
  }

  /** Ends the file; when this returns, its bytes would survive a loss of power. */
  void finish() throws IOException {
    try (file) {
      records.finish(nextOffset, count);
      out.flush();
      file.force();
    }
  }

  /** Stops writing, whatever is missing. */
  void abandon() throws IOException {
    file.close();
  }

  /** What the file holds, once it is finished. */
  Manifest manifest(String topicId, String finalName, String stagedName) {
    return new Manifest(
        name,
        topicId,
        nextOffset,
        count,
        finalName,
        stagedName,
        out.bytes(),
        out.sha256(),
        summary);
  }
}
