package dev.claimstream.app.letters;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a letter is in the topic of dead letters. */
public record LetterId(int partition, long offset) {

  private static final Pattern FORM = Pattern.compile("(\\d{1,6})-(\\d{1,18})");

  /**
   * Reads {@code 2-1047}.
   *
   * @throws IllegalArgumentException saying what was expected
   */
  public static LetterId parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is not a letter's PARTITION-OFFSET such as 2-1047; `dlq list --each` shows them");
    }
    return new LetterId(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2)));
  }

  @Override
  public String toString() {
    return partition + "-" + offset;
  }
}
