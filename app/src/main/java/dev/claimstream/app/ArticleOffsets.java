package dev.claimstream.app;

import dev.claimstream.schemas.Paragraph;

/** Turns positions in a paragraph into positions in its article, in the unit that was asked for. */
final class ArticleOffsets {

  private final String article;
  private final OffsetUnit unit;
  private int countedTo;
  private int counted;

  /**
   * @param article the article's text as it was given
   * @param unit what to count
   */
  ArticleOffsets(String article, OffsetUnit unit) {
    this.article = article;
    this.unit = unit;
  }

  /** Positions of one paragraph. Paragraphs are asked for in the order of the article. */
  Within in(Paragraph paragraph) {
    int offset = paragraph.getOffset();
    if (unit == OffsetUnit.UTF_16) {
      return position -> offset + position;
    }
    counted += article.codePointCount(countedTo, offset);
    countedTo = offset;
    int base = counted;
    String text = paragraph.getText();
    int[] codePoints = codePoints(text);
    return position -> base + (codePoints.length == 0 ? position : codePoints[position]);
  }

  /** Code points before each unit; empty where both count the same. */
  private static int[] codePoints(String text) {
    if (text.codePointCount(0, text.length()) == text.length()) {
      return new int[0];
    }
    int[] before = new int[text.length() + 1];
    int count = 0;
    for (int unit = 0; unit < text.length(); unit++) {
      before[unit] = count;
      boolean firstOfPair =
          Character.isHighSurrogate(text.charAt(unit))
              && unit + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(unit + 1));
      count += firstOfPair ? 0 : 1;
    }
    before[text.length()] = count;
    return before;
  }

  /** From a position in the paragraph to one in the article. */
  @FunctionalInterface
  interface Within {
    int at(int position);
  }
}
