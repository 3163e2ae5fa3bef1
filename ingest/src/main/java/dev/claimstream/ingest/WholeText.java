package dev.claimstream.ingest;

/** Text that UTF-8 can carry. */
final class WholeText {

  private static final char REPLACEMENT = '\uFFFD';

  private WholeText() {}

  /**
   * The text with each half of a surrogate pair replaced by U+FFFD. JSON escapes can produce such
   * halves, and no encoding can carry them; the replacement keeps the length and so every offset.
   */
  static String of(String text) {
    StringBuilder repaired = null;
    for (int i = 0; i < text.length(); i++) {
      if (isHalf(text, i)) {
        repaired = repaired == null ? new StringBuilder(text) : repaired;
        repaired.setCharAt(i, REPLACEMENT);
      }
    }
    return repaired == null ? text : repaired.toString();
  }

  private static boolean isHalf(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
