package dev.claimstream.tagger.entity;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words of the calendar. */
final class Calendar {

  static final Map<String, Month> MONTHS = months();
  static final Map<String, DayOfWeek> WEEKDAYS = weekdays();

  /** Words that are dates by themselves or begin one. */
  static final Set<String> WORDS = Set.of("today", "yesterday", "tomorrow", "tonight");

  private Calendar() {}

  /** The month that a word with {@link Flag#MONTH} means. */
  static Month month(String lower) {
    Month month = MONTHS.get(lower);
    if (month == null) {
      throw new IllegalArgumentException("not a month: " + lower);
    }
    return month;
  }

  private static Map<String, Month> months() {
    Map<String, Month> months = new HashMap<>();
    for (Month month : Month.values()) {
      String name = month.name().toLowerCase(Locale.ROOT);
      months.put(name, month);
      if (name.length() > 4) {
        months.put(name.substring(0, 3) + ".", month);
        if (month != Month.MARCH) {
          months.put(name.substring(0, 3), month);
        }
      }
    }
    months.put("sept.", Month.SEPTEMBER);
    months.put("sept", Month.SEPTEMBER);
    return Map.copyOf(months);
  }

  private static Map<String, DayOfWeek> weekdays() {
    Map<String, DayOfWeek> days = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      days.put(day.name().toLowerCase(Locale.ROOT), day);
    }
    return Map.copyOf(days);
  }
}
