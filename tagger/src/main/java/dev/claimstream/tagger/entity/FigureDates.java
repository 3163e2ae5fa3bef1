package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.EntityKind;
import java.util.Locale;
import java.util.Optional;

/** Dates that are written in figures only: 18/03/2022, 18.03.2022, the years 2021/22. */
final class FigureDates {

  private static final int LAST_MONTH = 12;

  private FigureDates() {}

  /** The date that begins at a token. */
  static Optional<Chunk> at(Words words, int at) {
    String lower = words.token(at).lower();
    if (IsoDates.isYear(lower)) {
      return words.is(at + 1, "/") && at + 2 < words.size() && touching(words, at, at + 2)
          ? years(at, at + 3, lower, words.token(at + 2).lower())
          : Optional.empty();
    }
    int dash = Math.max(lower.indexOf('-'), lower.indexOf('–'));
    if (dash == 4 && IsoDates.isYear(lower.substring(0, dash))) {
      return years(at, at + 1, lower.substring(0, dash), lower.substring(dash + 1));
    }
    String[] parts = lower.split("\\.", -1);
    if (parts.length == 3) {
      return date(at, at + 1, parts[0], parts[1], parts[2], true);
    }
    boolean slashes =
        at + 4 < words.size()
            && words.is(at + 1, "/")
            && words.is(at + 3, "/")
            && touching(words, at, at + 4);
    return slashes
        ? date(at, at + 5, lower, words.token(at + 2).lower(), words.token(at + 4).lower(), false)
        : Optional.empty();
  }

  private static boolean touching(Words words, int first, int last) {
    for (int i = first + 1; i <= last; i++) {
      if (!words.token(i).touches(words.token(i - 1))) {
        return false;
      }
    }
    return true;
  }

  /** A year and the last two figures of the next: a season, a financial year. */
  private static Optional<Chunk> years(int first, int limit, String from, String to) {
    String next = String.valueOf(Integer.parseInt(from) + 1);
    return to.equals(next.substring(2)) || to.equals(next)
        ? Optional.of(new Chunk(first, limit, EntityKind.DATE, Optional.of(from + "/" + next)))
        : Optional.empty();
  }

  /**
   * Day, month, year; or month, day, year, where only that can be. Where both can be it is a date
   * that nothing tells.
   */
  private static Optional<Chunk> date(
      int first, int limit, String one, String two, String year, boolean dayFirst) {
    Optional<Integer> a = IsoDates.dayOfMonth(one);
    Optional<Integer> b = IsoDates.dayOfMonth(two);
    if (a.isEmpty() || b.isEmpty() || !IsoDates.isYear(year)) {
      return Optional.empty();
    }
    boolean daySecond = !dayFirst && b.get() > LAST_MONTH;
    boolean open = !dayFirst && a.get() <= LAST_MONTH && !daySecond && !a.equals(b);
    int day = daySecond ? b.get() : a.get();
    int month = daySecond ? a.get() : b.get();
    Optional<String> iso =
        IsoDates.parsed(String.format(Locale.ROOT, "%s-%02d-%02d", year, month, day))
            .map(Object::toString);
    return iso.isEmpty() && !open
        ? Optional.empty()
        : Optional.of(new Chunk(first, limit, EntityKind.DATE, open ? Optional.empty() : iso));
  }
}
