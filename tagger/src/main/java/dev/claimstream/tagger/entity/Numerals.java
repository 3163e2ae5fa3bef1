package dev.claimstream.tagger.entity;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Numbers in figures and words. */
final class Numerals {

  /** Words for numbers and magnitudes. */
  static final Map<String, Long> WORDS =
      Map.ofEntries(
          Map.entry("zero", 0L),
          Map.entry("one", 1L),
          Map.entry("two", 2L),
          Map.entry("three", 3L),
          Map.entry("four", 4L),
          Map.entry("five", 5L),
          Map.entry("six", 6L),
          Map.entry("seven", 7L),
          Map.entry("eight", 8L),
          Map.entry("nine", 9L),
          Map.entry("ten", 10L),
          Map.entry("eleven", 11L),
          Map.entry("twelve", 12L),
          Map.entry("thirteen", 13L),
          Map.entry("fourteen", 14L),
          Map.entry("fifteen", 15L),
          Map.entry("sixteen", 16L),
          Map.entry("seventeen", 17L),
          Map.entry("eighteen", 18L),
          Map.entry("nineteen", 19L),
          Map.entry("twenty", 20L),
          Map.entry("thirty", 30L),
          Map.entry("forty", 40L),
          Map.entry("fifty", 50L),
          Map.entry("sixty", 60L),
          Map.entry("seventy", 70L),
          Map.entry("eighty", 80L),
          Map.entry("ninety", 90L),
          Map.entry("dozen", 12L),
          Map.entry("hundred", 100L),
          Map.entry("thousand", 1_000L),
          Map.entry("million", 1_000_000L),
          Map.entry("billion", 1_000_000_000L),
          Map.entry("trillion", 1_000_000_000_000L),
          Map.entry("lakh", 100_000L));

  private static final Map<String, Long> SUFFIXES =
      Map.of(
          "k",
          1_000L,
          "m",
          1_000_000L,
          "mn",
          1_000_000L,
          "bn",
          1_000_000_000L,
          "b",
          1_000_000_000L,
          "tn",
          1_000_000_000_000L);

  private static final int LONGEST = 30;

  private Numerals() {}

  /** Whether a word multiplies the number before it. */
  static boolean isMagnitude(String lower) {
    Long value = WORDS.get(lower);
    return value != null && (value >= 100 || lower.equals("dozen"));
  }

  /** Value of a magnitude word or suffix: million, bn. */
  static Optional<Long> magnitude(String lower) {
    boolean suffix = !lower.equals("k") && !lower.equals("b");
    return isMagnitude(lower)
        ? Optional.ofNullable(WORDS.get(lower))
        : suffix ? Optional.ofNullable(SUFFIXES.get(lower)) : Optional.empty();
  }

  /** The number that a token writes in figures: 1,200 or 3.5bn; nothing for 10:30 or 1990s. */
  static Optional<BigDecimal> figures(String lower) {
    if (lower.length() > LONGEST || !isDigit(lower.charAt(0))) {
      return Optional.empty();
    }
    int end = 0;
    while (end < lower.length() && isFigure(lower.charAt(end))) {
      end++;
    }
    String figures = lower.substring(0, end).replace(",", "");
    String suffix = lower.substring(end);
    if (figures.endsWith(".") || figures.indexOf('.') != figures.lastIndexOf('.')) {
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(figures);
    if (suffix.isEmpty()) {
      return Optional.of(value);
    }
    Long factor = SUFFIXES.get(suffix);
    return factor == null
        ? Optional.empty()
        : Optional.of(value.multiply(BigDecimal.valueOf(factor)));
  }

  /** Value of a number word, also hyphenated: twenty-five. */
  static Optional<BigDecimal> word(String lower) {
    Long value = WORDS.get(lower);
    if (value != null) {
      return Optional.of(BigDecimal.valueOf(value));
    }
    int hyphen = lower.indexOf('-');
    if (hyphen <= 0) {
      return Optional.empty();
    }
    Long tens = WORDS.get(lower.substring(0, hyphen));
    Long ones = WORDS.get(lower.substring(hyphen + 1));
    if (tens == null || ones == null || tens < 20 || tens >= 100 || ones >= 10) {
      return Optional.empty();
    }
    return Optional.of(BigDecimal.valueOf(tens + ones));
  }

  /** Plain decimal figures without trailing zeros. */
  static String plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  private static boolean isFigure(char c) {
    return isDigit(c) || c == ',' || c == '.';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
