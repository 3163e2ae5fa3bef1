package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.EntityKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds dates and gives them in ISO 8601: {@code 2022-04-01}, {@code 2016-02}, {@code 2014}, {@code
 * --04-01} when nothing tells the year. Relative ones are read against the publication.
 */
final class DateFinder {

  private static final Set<String> BEFORE_YEAR =
      Set.of(
          "in", "since", "from", "until", "till", "by", "of", "before", "after", "during", "for",
          "early", "late", "mid", "and", "to", "between", "the", "through", "around", "circa",
          "spring", "summer", "autumn", "fall", "winter", "(", "back");
  private static final Set<String> SURELY_BEFORE_YEAR = Set.of("in", "since", "during", "until");
  private static final Set<String> RELATIVE = Set.of("last", "this", "next", "past");
  private static final Set<String> PERIODS =
      Set.of(
          "week", "weekend", "month", "year", "decade", "century", "spring", "summer", "autumn",
          "winter", "quarter", "night");

  /** As in mid-July. */
  private static final String MIDDLE = "mid-";

  private final Words words;
  private final Optional<LocalDate> published;
  private final List<Chunk> found = new ArrayList<>();

  private DateFinder(Words words, Optional<LocalDate> published) {
    this.words = words;
    this.published = published;
  }

  static List<Chunk> find(Words words, Optional<LocalDate> published) {
    DateFinder finder = new DateFinder(words, published);
    int at = 0;
    while (at < words.size()) {
      at = Math.max(at + 1, finder.at(at));
    }
    return finder.found;
  }

  private int at(int at) {
    String lower = words.token(at).lower();
    if (words.has(at, Flag.WEEKDAY) && words.isCapitalized(at)) {
      return weekday(at);
    }
    if (words.has(at, Flag.MONTH) && words.isCapitalized(at)) {
      return month(at);
    }
    if (words.has(at, Flag.DATE_WORD)) {
      return day(at, lower);
    }
    if (RELATIVE.contains(lower)) {
      return relative(at, lower);
    }
    if (words.token(at).isNumber()) {
      return figures(at, lower);
    }
    if (lower.startsWith(MIDDLE) && Calendar.MONTHS.containsKey(lower.substring(MIDDLE.length()))) {
      return monthAndYear(at, at, Optional.empty());
    }
    return words.has(at, Flag.NUMBER_WORD)
        ? ago(at, Numerals.word(lower).map(n -> n.longValue()))
        : at;
  }

  private int figures(int at, String lower) {
    Optional<Chunk> inFigures = FigureDates.at(words, at);
    if (inFigures.isPresent()) {
      found.add(inFigures.get());
      return inFigures.get().limit();
    }
    if (words.has(at + 1, Flag.MONTH) && words.isCapitalized(at + 1)) {
      Optional<Integer> day = IsoDates.dayOfMonth(lower);
      if (day.isPresent()) {
        return monthAndYear(at, at + 1, day);
      }
    }
    if (words.is(at + 1, "of")
        && words.has(at + 2, Flag.MONTH)
        && IsoDates.dayOfMonth(lower).isPresent()) {
      return monthAndYear(at, at + 2, IsoDates.dayOfMonth(lower));
    }
    if (lower.length() == 5 && lower.endsWith("s") && IsoDates.isYear(lower.substring(0, 4))) {
      return add(at, at + 1, Optional.of(lower.substring(0, 3) + "X"));
    }
    if (lower.length() == 10 && lower.charAt(4) == '-') {
      return IsoDates.parsed(lower)
          .map(date -> add(at, at + 1, Optional.of(date.toString())))
          .orElse(at);
    }
    if (IsoDates.isYear(lower) && (at == 0 || yearContext(at) || endsPeriod(at))) {
      return add(at, at + 1, Optional.of(lower));
    }
    Optional<Long> count =
        lower.length() <= 4 ? Numerals.figures(lower).map(n -> n.longValue()) : Optional.empty();
    return ago(at, count);
  }

  private boolean yearContext(int at) {
    String before = words.token(at - 1).lower();
    boolean unit = words.has(at + 1, Flag.UNIT | Flag.CURRENCY | Flag.NUMBER_WORD);
    if (SURELY_BEFORE_YEAR.contains(before)) {
      return !unit && !words.is(at + 1, "people");
    }
    return BEFORE_YEAR.contains(before) && !unit && !pluralNounFollows(at);
  }

  /** "between 2010 and 2015", "from 2010 to 2015". */
  private boolean endsPeriod(int at) {
    if (found.isEmpty()) {
      return false;
    }
    Chunk before = found.get(found.size() - 1);
    boolean year = before.length() == 1 && IsoDates.isYear(words.token(before.first()).lower());
    boolean opened =
        words.is(before.first() - 1, "between") || words.is(before.first() - 1, "from");
    return year
        && opened
        && before.limit() == at - 1
        && (words.is(at - 1, "and") || words.is(at - 1, "to"));
  }

  /** "2000 people": a lower-case word in the plural behind the number. */
  private boolean pluralNounFollows(int at) {
    if (at + 1 >= words.size()) {
      return false;
    }
    String next = words.token(at + 1).lower();
    return next.equals("people")
        || (next.length() > 4
            && next.endsWith("s")
            && !words.isCapitalized(at + 1)
            && !next.endsWith("ss"));
  }

  private int weekday(int at) {
    DayOfWeek day = Calendar.WEEKDAYS.get(words.token(at).lower());
    boolean comma = words.is(at + 1, ",");
    int next = comma ? at + 2 : at + 1;
    boolean monthFollows = words.has(next, Flag.MONTH) && words.isCapitalized(next);
    boolean dayFollows =
        words.has(next + 1, Flag.MONTH)
            && words.isCapitalized(next + 1)
            && words.token(next).isNumber();
    if (monthFollows || dayFollows) {
      int limit = monthFollows ? month(next) : figures(next, words.token(next).lower());
      if (limit > next && !found.isEmpty()) {
        Chunk date = found.remove(found.size() - 1);
        return add(at, limit, date.normalized());
      }
    }
    boolean forward = words.is(at - 1, "next") || words.is(at - 1, "coming");
    boolean strictlyBefore = words.is(at - 1, "last");
    int first = forward || strictlyBefore || words.is(at - 1, "this") ? at - 1 : at;
    dropOverlapping(first);
    return add(
        first,
        at + 1,
        published.map(
            date ->
                (forward
                        ? date.with(TemporalAdjusters.next(day))
                        : strictlyBefore
                            ? date.with(TemporalAdjusters.previous(day))
                            : date.with(TemporalAdjusters.previousOrSame(day)))
                    .toString()));
  }

  private int month(int at) {
    Optional<Integer> day =
        at + 1 < words.size() ? IsoDates.dayOfMonth(words.token(at + 1).lower()) : Optional.empty();
    boolean mayBeWord = words.is(at, "may") || words.is(at, "march") || words.is(at, "jan");
    if (day.isPresent()) {
      return monthAndYear(at, at, day);
    }
    if (mayBeWord
        && !(at > 0
            && (BEFORE_YEAR.contains(words.token(at - 1).lower())
                || RELATIVE.contains(words.token(at - 1).lower())))
        && !yearAt(at + 1)) {
      return at;
    }
    return monthAndYear(at, at, Optional.empty());
  }

  private int monthAndYear(int first, int monthAt, Optional<Integer> day) {
    String name = words.token(monthAt).lower();
    Month month = Calendar.month(name.startsWith(MIDDLE) ? name.substring(MIDDLE.length()) : name);
    int limit = day.isPresent() && first == monthAt ? monthAt + 2 : monthAt + 1;
    int yearAt = words.is(limit, ",") ? limit + 1 : limit;
    if (yearAt(yearAt)) {
      String year = words.token(yearAt).lower();
      return add(first, yearAt + 1, IsoDates.iso(Integer.parseInt(year), month, day));
    }
    Optional<String> date =
        published.isPresent()
            ? IsoDates.nearest(published.get(), month, day)
            : Optional.of(
                day.map(d -> String.format(Locale.ROOT, "--%02d-%02d", month.getValue(), d))
                    .orElse(String.format(Locale.ROOT, "--%02d", month.getValue())));
    return add(first, limit, date);
  }

  private int day(int at, String lower) {
    long days = lower.equals("yesterday") ? -1 : lower.equals("tomorrow") ? 1 : 0;
    return add(at, at + 1, published.map(date -> date.plusDays(days).toString()));
  }

  private int relative(int at, String lower) {
    if (at + 1 >= words.size() || !PERIODS.contains(words.token(at + 1).lower())) {
      return at;
    }
    String period = words.token(at + 1).lower();
    int step = lower.equals("next") ? 1 : lower.equals("this") ? 0 : -1;
    Optional<String> date =
        switch (period) {
          case "year" -> published.map(d -> String.valueOf(d.getYear() + step));
          case "month" -> published.map(d -> d.plusMonths(step).toString().substring(0, 7));
          case "week" -> published.map(d -> IsoDates.week(d.plusWeeks(step)));
          default -> Optional.empty();
        };
    return add(at, at + 2, date);
  }

  /** "two weeks ago". */
  private int ago(int at, Optional<Long> count) {
    if (count.isEmpty() || !words.is(at + 2, "ago") || !words.has(at + 1, Flag.UNIT)) {
      return at;
    }
    long n = count.get();
    Optional<String> date =
        switch (words.token(at + 1).lower()) {
          case "day", "days" -> published.map(d -> d.minusDays(n).toString());
          case "week", "weeks" -> published.map(d -> d.minusWeeks(n).toString());
          case "month", "months" -> published.map(d -> d.minusMonths(n).toString().substring(0, 7));
          case "year", "years" -> published.map(d -> String.valueOf(d.getYear() - n));
          default -> Optional.empty();
        };
    return add(at, at + 3, date);
  }

  private boolean yearAt(int at) {
    return at < words.size() && IsoDates.isYear(words.token(at).lower());
  }

  private void dropOverlapping(int first) {
    if (!found.isEmpty() && found.get(found.size() - 1).limit() > first) {
      found.remove(found.size() - 1);
    }
  }

  private int add(int first, int limit, Optional<String> normalized) {
    found.add(new Chunk(first, limit, EntityKind.DATE, normalized));
    return limit;
  }
}
