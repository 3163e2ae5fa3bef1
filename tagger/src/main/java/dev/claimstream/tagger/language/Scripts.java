package dev.claimstream.tagger.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Counts letters by script: for most scripts news is in one language, or a few letters tell. */
final class Scripts {

  private static final Map<UnicodeScript, String> LANGUAGES =
      Map.ofEntries(
          Map.entry(UnicodeScript.ARABIC, "ar"),
          Map.entry(UnicodeScript.CYRILLIC, "ru"),
          Map.entry(UnicodeScript.HAN, "zh"),
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.DEVANAGARI, "hi"),
          Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.HIRAGANA, "ja"),
          Map.entry(UnicodeScript.KATAKANA, "ja"));

  private static final int FIRST_NOT_LATIN = 0x250;

  private static final String UKRAINIAN = "іїєґ";
  private static final String PERSIAN = "پچژگ";

  private final Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
  private int letters;
  private int ukrainian;
  private int persian;

  void add(int letter) {
    letters++;
    if (letter < FIRST_NOT_LATIN) {
      return;
    }
    counts.merge(UnicodeScript.of(letter), 1, Integer::sum);
    ukrainian += UKRAINIAN.indexOf(letter) >= 0 ? 1 : 0;
    persian += PERSIAN.indexOf(letter) >= 0 ? 1 : 0;
  }

  /**
   * The language of a script in which more than half of the letters are, or of a mixture with it.
   */
  Optional<String> language() {
    int japanese = count(UnicodeScript.HIRAGANA) + count(UnicodeScript.KATAKANA);
    if (isMost(japanese + count(UnicodeScript.HAN))) {
      return Optional.of(japanese * 10 > letters ? "ja" : "zh");
    }
    if (isMost(count(UnicodeScript.CYRILLIC))) {
      return Optional.of(ukrainian * 50 > letters ? "uk" : "ru");
    }
    if (isMost(count(UnicodeScript.ARABIC))) {
      return Optional.of(persian * 50 > letters ? "fa" : "ar");
    }
    return LANGUAGES.entrySet().stream()
        .filter(script -> isMost(count(script.getKey())))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  int letters() {
    return letters;
  }

  private boolean isMost(int count) {
    return count * 2 > letters;
  }

  private int count(UnicodeScript script) {
    return counts.getOrDefault(script, 0);
  }
}
