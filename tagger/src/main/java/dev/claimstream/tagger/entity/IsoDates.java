package dev.claimstream.tagger.entity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;

/** Days, months and years as text and as ISO 8601. */
final class IsoDates {

  private IsoDates() {}

  static Optional<String> nearest(LocalDate published, Month month, Optional<Integer> day) {
    LocalDate best = null;
    for (int year = published.getYear() - 1; year <= published.getYear() + 1; year++) {
      int length = month.length(LocalDate.of(year, 1, 1).isLeapYear());
      LocalDate date = LocalDate.of(year, month, Math.min(day.orElse(15), length));
      if (best == null
          || Math.abs(ChronoUnit.DAYS.between(date, published))
              < Math.abs(ChronoUnit.DAYS.between(best, published))) {
        best = date;
      }
    }
    return best == null ? Optional.empty() : iso(best.getYear(), month, day);
  }

  static Optional<String> iso(int year, Month month, Optional<Integer> day) {
    if (day.isEmpty()) {
      return Optional.of(String.format(Locale.ROOT, "%04d-%02d", year, month.getValue()));
    }
    try {
      return Optional.of(LocalDate.of(year, month, day.get()).toString());
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  static boolean isYear(String text) {
    if (text.length() != 4) {
      return false;
    }
    for (int i = 0; i < 4; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    int year = Integer.parseInt(text);
    return year >= 1500 && year < 2100;
  }

  /** 1 to 31, as 1, 01, 1st, 22nd. */
  static Optional<Integer> dayOfMonth(String lower) {
    String digits = lower;
    if (lower.length() > 2 && lower.length() <= 4) {
      String end = lower.substring(lower.length() - 2);
      if (end.equals("st") || end.equals("nd") || end.equals("rd") || end.equals("th")) {
        digits = lower.substring(0, lower.length() - 2);
      }
    }
    if (digits.isEmpty() || digits.length() > 2) {
      return Optional.empty();
    }
    int day = 0;
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return Optional.empty();
      }
      day = day * 10 + digits.charAt(i) - '0';
    }
    return day >= 1 && day <= 31 ? Optional.of(day) : Optional.empty();
  }

  static Optional<LocalDate> parsed(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  /** The week that a day is in: {@code 2022-W13}. */
  static String week(LocalDate day) {
    return String.format(
        Locale.ROOT,
        "%d-W%02d",
        day.get(IsoFields.WEEK_BASED_YEAR),
        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
