package dev.claimstream.app.replay;

import dev.claimstream.schemas.Paragraph;
import java.util.BitSet;

/** Which paragraphs of an article have been seen. */
final class ArticleParts {

  private static final int NOT_SEEN = -1;
  private static final int MOST = 100_000;

  private final BitSet seen = new BitSet();
  private int last = NOT_SEEN;

  void add(Paragraph paragraph) {
    int index = paragraph.getIndex();
    if (index >= 0 && index < MOST) {
      seen.set(index);
      last = paragraph.getLast() ? index : last;
    }
  }

  boolean isWhole() {
    return last != NOT_SEEN && seen.nextClearBit(0) > last;
  }
}
