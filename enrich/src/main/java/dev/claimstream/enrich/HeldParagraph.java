package dev.claimstream.enrich;

import dev.claimstream.schemas.Paragraph;
import java.nio.ByteBuffer;

/**
 * A paragraph as it is kept in the store until its article is tagged: as bytes, so that neither
 * keeping it nor appending another has to read it again, with what the record around it said.
 */
final class HeldParagraph {

  private static final int FIXED_BYTES = 3 * Integer.BYTES + 2 * Long.BYTES;

  private final int index;
  private final int fingerprint;
  private final long timestamp;
  private final long offset;
  private final byte[] headers;
  private final byte[] value;

  /**
   * Creates one.
   *
   * @param index of the paragraph in its article
   * @param fingerprint see {@link #fingerprintOf}
   * @param timestamp of the record
   * @param offset of the record in its partition
   * @param headers of the record, see {@link StoredHeaders}
   * @param value of the record, in the topic's wire format
   */
  HeldParagraph(
      int index, int fingerprint, long timestamp, long offset, byte[] headers, byte[] value) {
    this.index = index;
    this.fingerprint = fingerprint;
    this.timestamp = timestamp;
    this.offset = offset;
    this.headers = headers;
    this.value = value;
  }

  /**
   * A number that is the same for a paragraph sent again, and almost surely another one for a
   * paragraph of other text, kind or end mark. Never {@link Fingerprints#NONE}.
   */
  static int fingerprintOf(Paragraph paragraph) {
    int marks = paragraph.getKind().name().hashCode() + Boolean.hashCode(paragraph.getLast());
    int print = 31 * paragraph.getText().hashCode() + marks;
    return print == Fingerprints.NONE ? 1 : print;
  }

  int index() {
    return index;
  }

  int fingerprint() {
    return fingerprint;
  }

  long timestamp() {
    return timestamp;
  }

  long offset() {
    return offset;
  }

  byte[] headers() {
    return headers;
  }

  byte[] value() {
    return value;
  }

  int encodedLength() {
    return Integer.BYTES + FIXED_BYTES + headers.length + value.length;
  }

  void writeTo(ByteBuffer out) {
    out.putInt(encodedLength() - Integer.BYTES)
        .putInt(index)
        .putInt(fingerprint)
        .putLong(timestamp)
        .putLong(offset)
        .putInt(headers.length)
        .put(headers)
        .put(value);
  }

  static HeldParagraph readFrom(ByteBuffer in) {
    int length = in.getInt();
    int index = in.getInt();
    int fingerprint = in.getInt();
    long timestamp = in.getLong();
    long offset = in.getLong();
    byte[] headers = new byte[in.getInt()];
    in.get(headers);
    byte[] value = new byte[length - FIXED_BYTES - headers.length];
    in.get(value);
    return new HeldParagraph(index, fingerprint, timestamp, offset, headers, value);
  }

  /** The fingerprint of the entry at a position when it has that index, else none. */
  static int fingerprintAt(ByteBuffer in, int position, int index) {
    return in.getInt(position + Integer.BYTES) == index
        ? in.getInt(position + 2 * Integer.BYTES)
        : Fingerprints.NONE;
  }

  /** Where the entry after the one at a position begins. */
  static int next(ByteBuffer in, int position) {
    return position + Integer.BYTES + in.getInt(position);
  }
}
