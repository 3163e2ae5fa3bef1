package dev.claimstream.ingest;

/** Punctuation that tells what a line is. */
final class Marks {

  private static final String AFTER_THE_END = "\"'”’»«“‘)]";
  private static final String QUOTE_MARKS = "\"”»«“";
  private static final String STOPS = ".…:;,";
  private static final String DASHES = "–—-―‒";

  private Marks() {}

  /** Whether the line ends in a full stop, colon, comma or the like, quote marks aside. */
  static boolean endsInStop(String line) {
    return STOPS.indexOf(lastMark(line)) >= 0;
  }

  /** Whether the line ends a sentence: in a stop, a question mark or an exclamation mark. */
  static boolean endsSentence(String line) {
    return endsInStop(line) || "?!".indexOf(lastMark(line)) >= 0;
  }

  /** Whether the line begins with the dash of a dialogue. */
  static boolean beginsWithDash(String line) {
    return DASHES.indexOf(line.charAt(0)) >= 0;
  }

  /** Whether the first letter, past dashes and quote marks, is a small one. */
  static boolean beginsSmall(String line) {
    return line.codePoints()
        .filter(Character::isLetterOrDigit)
        .limit(1)
        .anyMatch(Character::isLowerCase);
  }

  /** Whether a quotation in the line has its own stop before its closing mark. */
  static boolean hasQuotedSentence(String line) {
    for (int i = 0; i + 1 < line.length(); i++) {
      if (".!?,".indexOf(line.charAt(i)) >= 0 && QUOTE_MARKS.indexOf(line.charAt(i + 1)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static char lastMark(String line) {
    int last = line.length() - 1;
    while (last > 0 && AFTER_THE_END.indexOf(line.charAt(last)) >= 0) {
      last--;
    }
    return line.charAt(last);
  }
}
