package dev.claimstream.app.replay;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Offsets of a partition.
 *
 * @param first the first one, inclusive
 * @param last the last one, inclusive
 */
public record OffsetRange(long first, long last) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\.\\.(\\d{1,18})");

  public OffsetRange {
    if (first < 0 || last < first) {
      throw new IllegalArgumentException(
          "offsets go from the first to the last, got " + first + ".." + last);
    }
  }

  /**
   * Reads {@code 100..250}.
   *
   * @throws IllegalArgumentException saying what was expected
   */
  public static OffsetRange parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("'" + text + "' is not a range such as 100..250");
    }
    return new OffsetRange(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
  }

  boolean includes(long offset) {
    return first <= offset && offset <= last;
  }

  @Override
  public String toString() {
    return first + ".." + last;
  }
}
