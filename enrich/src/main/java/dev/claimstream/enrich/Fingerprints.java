package dev.claimstream.enrich;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Which paragraphs of an article have been tagged and let go, each with a fingerprint that tells a
 * repeated paragraph from a contradictory one. It reaches {@value #MOST} indexes back from the
 * highest; what happened before that is forgotten, so that an article without end costs no more
 * than a long one.
 */
final class Fingerprints {

  /** How many indexes are remembered, at four bytes each. */
  static final int MOST = 4096;

  /** The fingerprint of no paragraph. */
  static final int NONE = 0;

  static final Fingerprints EMPTY = new Fingerprints(0, new int[0]);

  private final int from;
  private final int[] prints;

  private Fingerprints(int from, int[] prints) {
    this.from = from;
    this.prints = prints;
  }

  /** Adds paragraphs that are neither among these nor forgotten. */
  Fingerprints with(List<HeldParagraph> added) {
    int highest = from + prints.length - 1;
    for (HeldParagraph paragraph : added) {
      highest = Math.max(highest, paragraph.index());
    }
    int newFrom = Math.max(from, highest - MOST + 1);
    int[] grown = new int[highest - newFrom + 1];
    for (int i = Math.max(0, newFrom - from); i < prints.length; i++) {
      grown[from + i - newFrom] = prints[i];
    }
    for (HeldParagraph paragraph : added) {
      if (paragraph.index() >= newFrom) {
        grown[paragraph.index() - newFrom] = paragraph.fingerprint();
      }
    }
    return new Fingerprints(newFrom, grown);
  }

  /** Whether it is no longer known if the paragraph was among these. */
  boolean hasForgotten(int index) {
    return index < from;
  }

  int of(int index) {
    return index >= from && index - from < prints.length ? prints[index - from] : NONE;
  }

  int encodedLength() {
    return encodedLength(prints.length);
  }

  void writeTo(ByteBuffer out) {
    out.putInt(from).putInt(prints.length);
    for (int print : prints) {
      out.putInt(print);
    }
  }

  static Fingerprints readFrom(ByteBuffer in) {
    int from = in.getInt();
    int[] prints = new int[in.getInt()];
    for (int i = 0; i < prints.length; i++) {
      prints[i] = in.getInt();
    }
    return new Fingerprints(from, prints);
  }

  static int encodedLength(int count) {
    return 2 * Integer.BYTES + count * Integer.BYTES;
  }

  @Override
  public String toString() {
    return "from " + from + ": " + Arrays.toString(prints);
  }
}
