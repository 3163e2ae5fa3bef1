package dev.claimstream.tagger.eval;

import dev.claimstream.tagger.text.Lexicon;
import java.util.Locale;
import java.util.Set;

/** What a cue of which only the words are known is counted under. */
public final class CueLemma {

  private static final Set<String> PASSED_OVER =
      Set.of(
          "am", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "having",
          "do", "does", "did", "will", "would", "can", "could", "may", "might", "must", "shall",
          "should", "not", "to", "also", "used", "a", "an", "the", "in", "of", "at", "by", "as",
          "his", "her", "their", "its", "'s", "’s");

  private CueLemma() {}

  /**
   * Base form of the first word that is more than an auxiliary or an article; all words when none
   * is.
   */
  public static String of(String words) {
    String lower = words.toLowerCase(Locale.ROOT).strip();
    if (lower.contains("according")) {
      return "according to";
    }
    for (String word : lower.split("[^\\p{L}'’-]+")) {
      if (!word.isEmpty() && !PASSED_OVER.contains(word)) {
        return Lexicon.english().lemma(word);
      }
    }
    return lower;
  }
}
