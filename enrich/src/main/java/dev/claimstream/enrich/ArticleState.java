package dev.claimstream.enrich;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What the store keeps of one revision of an article: a single value, immutable, read where it
 * lies. Appending a paragraph copies the bytes that are there and decodes none of them.
 *
 * <pre>
 * byte layout | byte phase | long touched | int last | int highest | int held | int released
 * fingerprints of the paragraphs that were tagged and released
 * the paragraphs held, in the order in which they came
 * </pre>
 */
final class ArticleState {

  /** How far an article has come. */
  enum Phase {
    /** None of the paragraphs held has been tagged. */
    GATHERING('G'),
    /** Paragraphs are missing; all that are held have been tagged, and stay for late ones. */
    TAGGED_IN_PART('P'),
    /** Every paragraph has been tagged, none is held. */
    DONE('D');

    private final byte code;

    Phase(char code) {
      this.code = (byte) code;
    }

    private static Phase of(byte code) {
      for (Phase phase : PHASES) {
        if (phase.code == code) {
          return phase;
        }
      }
      throw new IllegalStateException("the article store holds an unknown phase, " + code);
    }
  }

  private static final byte LAYOUT = 1;
  private static final int PHASE = 1;
  private static final int TOUCHED = 2;
  private static final int LAST = 10;
  private static final int HIGHEST = 14;
  private static final int HELD = 18;
  private static final int RELEASED = 22;
  private static final int FINGERPRINTS = 26;
  private static final int NONE_YET = -1;
  private static final Phase[] PHASES = Phase.values();

  /** An article of which nothing has come. */
  static final ArticleState NEW =
      assemble(Phase.GATHERING, 0, NONE_YET, NONE_YET, 0, Fingerprints.EMPTY);

  private final ByteBuffer bytes;
  private final Fingerprints fingerprints;
  private final int heldFrom;

  private ArticleState(byte[] value) {
    bytes = ByteBuffer.wrap(value);
    bytes.position(FINGERPRINTS);
    fingerprints = Fingerprints.readFrom(bytes);
    heldFrom = bytes.position();
  }

  /**
   * Reads a value of the store.
   *
   * @throws IllegalStateException when another version of this program wrote it
   */
  static ArticleState read(byte[] value) {
    if (value.length < FINGERPRINTS || value[0] != LAYOUT) {
      throw new IllegalStateException(
          "the article store holds a value of layout %d and %d bytes, this version reads layout %d"
              .formatted(value.length == 0 ? NONE_YET : value[0], value.length, LAYOUT));
    }
    return new ArticleState(value);
  }

  byte[] toBytes() {
    return bytes.array();
  }

  Phase phase() {
    return Phase.of(bytes.get(PHASE));
  }

  /** When a paragraph was last taken in, or the phase changed; milliseconds since the epoch. */
  long touched() {
    return bytes.getLong(TOUCHED);
  }

  boolean knowsLast() {
    return last() != NONE_YET;
  }

  /** Index of the article's last paragraph; meaningless unless {@link #knowsLast}. */
  int last() {
    return bytes.getInt(LAST);
  }

  /** The highest index that has come, -1 before the first. */
  int highest() {
    return bytes.getInt(HIGHEST);
  }

  int held() {
    return bytes.getInt(HELD);
  }

  int heldBytes() {
    return bytes.capacity() - heldFrom;
  }

  /** Whether some paragraphs have been tagged and let go. */
  boolean isInPieces() {
    return released() > 0;
  }

  boolean isComplete() {
    return knowsLast() && held() + released() == last() + 1;
  }

  /** Whether it is no longer known if a paragraph of this index has come. */
  boolean hasForgotten(int index) {
    return fingerprints.hasForgotten(index);
  }

  /** The fingerprint of the paragraph that came with this index, or none. */
  int fingerprintOf(int index) {
    if (index > highest()) {
      return Fingerprints.NONE;
    }
    int print = fingerprints.of(index);
    for (int at = heldFrom; print == Fingerprints.NONE && at < bytes.capacity(); ) {
      print = HeldParagraph.fingerprintAt(bytes, at, index);
      at = HeldParagraph.next(bytes, at);
    }
    return print;
  }

  /** The paragraphs held, in the order of the article. */
  List<HeldParagraph> paragraphs() {
    var paragraphs = new ArrayList<HeldParagraph>(held());
    ByteBuffer in = bytes.duplicate().position(heldFrom);
    while (in.hasRemaining()) {
      paragraphs.add(HeldParagraph.readFrom(in));
    }
    paragraphs.sort(Comparator.comparingInt(HeldParagraph::index));
    return paragraphs;
  }

  ArticleState with(HeldParagraph paragraph, boolean isLast, long now) {
    byte[] old = bytes.array();
    byte[] grown = Arrays.copyOf(old, old.length + paragraph.encodedLength());
    var out = ByteBuffer.wrap(grown);
    out.putLong(TOUCHED, now)
        .putInt(LAST, isLast ? paragraph.index() : last())
        .putInt(HIGHEST, Math.max(highest(), paragraph.index()))
        .putInt(HELD, held() + 1);
    paragraph.writeTo(out.position(old.length));
    return new ArticleState(grown);
  }

  ArticleState in(Phase phase, long now) {
    byte[] changed = bytes.array().clone();
    ByteBuffer.wrap(changed).put(PHASE, phase.code).putLong(TOUCHED, now);
    return new ArticleState(changed);
  }

  /**
   * Lets the paragraphs held go; only their fingerprints stay.
   *
   * @param held what {@link #paragraphs} gave
   */
  ArticleState without(List<HeldParagraph> held, Phase next, long now) {
    return assemble(
        next, now, last(), highest(), released() + held.size(), fingerprints.with(held));
  }

  private int released() {
    return bytes.getInt(RELEASED);
  }

  private static ArticleState assemble(
      Phase phase, long touched, int last, int highest, int released, Fingerprints fingerprints) {
    var out = ByteBuffer.allocate(FINGERPRINTS + fingerprints.encodedLength());
    out.put(LAYOUT).put(phase.code).putLong(touched);
    out.putInt(last).putInt(highest).putInt(0).putInt(released);
    fingerprints.writeTo(out);
    return new ArticleState(out.array());
  }
}
