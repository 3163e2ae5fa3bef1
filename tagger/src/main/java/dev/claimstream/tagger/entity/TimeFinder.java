package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.EntityKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds times of day and gives them in ISO 8601: {@code T15:30}. */
final class TimeFinder {

  private static final Set<String> ZONES =
      Set.of("gmt", "utc", "bst", "cet", "cest", "est", "edt", "pst", "pdt", "et", "ist");

  private TimeFinder() {}

  static List<Chunk> find(Words words) {
    List<Chunk> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      int limit = at(words, i, found);
      i = Math.max(i, limit - 1);
    }
    return found;
  }

  private static int at(Words words, int at, List<Chunk> found) {
    String lower = words.token(at).lower();
    if (lower.equals("noon") || lower.equals("midnight")) {
      return add(found, at, at + 1, Optional.of(lower.equals("noon") ? "T12:00" : "T00:00"));
    }
    if (!words.token(at).isNumber() || lower.length() > 7) {
      return at;
    }
    String half = half(lower);
    int limit = at + 1;
    if (half.isEmpty() && limit < words.size()) {
      half = half(words.token(limit).lower());
      limit += half.isEmpty() ? 0 : 1;
    }
    Optional<int[]> clock = clock(figures(lower));
    boolean oClock = words.is(limit, "o'clock");
    boolean zone = limit < words.size() && ZONES.contains(words.token(limit).lower());
    boolean colon = lower.indexOf(':') > 0 && lower.indexOf(':') == lower.lastIndexOf(':');
    if (clock.isEmpty()
        || (half.isEmpty() && !oClock && !colon && !(zone && lower.length() == 4))) {
      return at;
    }
    int hour = clock.get()[0];
    if (half.equals("p") && hour < 12) {
      hour += 12;
    } else if (half.equals("a") && hour == 12) {
      hour = 0;
    }
    String iso = String.format(Locale.ROOT, "T%02d:%02d", hour, clock.get()[1]);
    return add(found, at, limit + (oClock || zone ? 1 : 0), Optional.of(iso));
  }

  /** "a" or "p" for am or pm at the end of a token. */
  private static String half(String lower) {
    String letters = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    boolean am = letters.endsWith("am") || letters.endsWith("a.m");
    boolean pm = letters.endsWith("pm") || letters.endsWith("p.m");
    boolean whole = letters.length() <= 3 || Character.isDigit(letters.charAt(0));
    return whole && am ? "a" : whole && pm ? "p" : "";
  }

  private static String figures(String lower) {
    int end = 0;
    while (end < lower.length() && "0123456789:.".indexOf(lower.charAt(end)) >= 0) {
      end++;
    }
    return lower.substring(0, end);
  }

  private static Optional<int[]> clock(String figures) {
    int mark = Math.max(figures.indexOf(':'), figures.indexOf('.'));
    String hours =
        mark > 0
            ? figures.substring(0, mark)
            : figures.length() == 4 ? figures.substring(0, 2) : figures;
    String minutes =
        mark > 0 ? figures.substring(mark + 1) : figures.length() == 4 ? figures.substring(2) : "0";
    if (!digits(hours) || !digits(minutes)) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(hours);
    int minute = Integer.parseInt(minutes);
    return hour < 24 && minute < 60 && minutes.length() <= 2
        ? Optional.of(new int[] {hour, minute})
        : Optional.empty();
  }

  private static boolean digits(String text) {
    return !text.isEmpty()
        && text.length() <= 2
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static int add(List<Chunk> found, int first, int limit, Optional<String> normalized) {
    found.add(new Chunk(first, limit, EntityKind.TIME, normalized));
    return limit;
  }
}
