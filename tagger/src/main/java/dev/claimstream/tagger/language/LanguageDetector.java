package dev.claimstream.tagger.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the language of an article by its script, or by its small words: of whatever text, about
 * every third word is one of the forty most frequent of its language. When in doubt it is silent,
 * for an English article that is not tagged is worse than another that is.
 */
public final class LanguageDetector {

  private static final int LEAST_LETTERS = 20;
  private static final int LEAST_WORDS = 20;
  private static final int LONGEST_SMALL_WORD = 10;

  /** Share of the words that must be small words of the language. */
  private static final double LEAST_SHARE = 0.1;

  /** How many of its small words must be there: one word that is there often may be a name. */
  private static final int LEAST_DIFFERENT = 4;

  /** How many times as many of them there must be as English ones. */
  private static final int TIMES_ENGLISH = 2;

  private final Scripts scripts = new Scripts();

  /** How often each of the small words was there. */
  private final Map<String, Integer> counts = new HashMap<>();

  private int words;

  private LanguageDetector() {}

  /**
   * The language of a text as its ISO 639-1 code; empty when it is too short to tell, or in none
   * that is known.
   *
   * @param paragraphs may be any strings
   */
  public static Optional<String> detect(List<String> paragraphs) {
    var detector = new LanguageDetector();
    paragraphs.forEach(detector::read);
    return detector.language();
  }

  private void read(String text) {
    int start = -1;
    int c;
    for (int i = 0; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (Character.isLetter(c)) {
        scripts.add(c);
        start = start < 0 ? i : start;
      } else if (start >= 0 && Character.getType(c) != Character.NON_SPACING_MARK) {
        word(text, start, i);
        start = -1;
      }
    }
    if (start >= 0) {
      word(text, start, text.length());
    }
  }

  private void word(String text, int start, int end) {
    words++;
    if (end - start > LONGEST_SMALL_WORD) {
      return;
    }
    String word = text.substring(start, end).toLowerCase(Locale.ROOT);
    if (Language.isSmallWord(word)) {
      counts.merge(word, 1, Integer::sum);
    }
  }

  private Optional<String> language() {
    if (scripts.letters() < LEAST_LETTERS) {
      return Optional.empty();
    }
    Optional<String> byScript = scripts.language();
    if (byScript.isPresent() || words < LEAST_WORDS) {
      return byScript;
    }
    Language best = Language.ENGLISH;
    for (Language language : Language.values()) {
      best = count(language) > count(best) ? language : best;
    }
    boolean clear =
        best == Language.ENGLISH || count(best) >= TIMES_ENGLISH * count(Language.ENGLISH);
    boolean enough = count(best) >= LEAST_SHARE * words && different(best) >= LEAST_DIFFERENT;
    return clear && enough ? Optional.of(best.code()) : Optional.empty();
  }

  private int count(Language language) {
    return language.words().stream().mapToInt(word -> counts.getOrDefault(word, 0)).sum();
  }

  private long different(Language language) {
    return language.words().stream().filter(counts::containsKey).count();
  }
}
