package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.text.Pos;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where and by whom a report was filed, before its first sentence: "OSLO, May 4 (Reuters) - …",
 * "14:10 …".
 */
final class Datelines {

  private static final int LONGEST = 12;
  private static final Pattern TIME = Pattern.compile("\\d{1,2}[:.]\\d\\d");

  private Datelines() {}

  /** Behind the dash of the dateline that a sentence begins with; its start when it has none. */
  static int behind(Passage p, int first, int limit) {
    if (TIME.matcher(p.token(first).text()).matches()) {
      return first + 1; // the time of an entry in a live report
    }
    boolean upperCase =
        p.token(first).text().equals(p.token(first).text().toUpperCase(Locale.ROOT));
    if (p.pos(first) == Pos.DETERMINER || !upperCase || p.token(first).text().length() < 2) {
      return first;
    }
    for (int i = first + 1; i + 1 < limit && i < first + LONGEST; i++) {
      if (p.isDash(i)) {
        return i + 1;
      }
      boolean belongs =
          p.pos(i) == Pos.NAME || p.pos(i) == Pos.NUMBER || p.pos(i) == Pos.MARK || p.isTime(i);
      if (!belongs || p.isEndMark(i)) {
        return first;
      }
    }
    return first;
  }
}
