package dev.claimstream.tagger.text;

/** Regular inflection in English spelling. */
final class Conjugation {

  private Conjugation() {}

  /** Lemma, third person, past, participle and -ing form of a regular verb. */
  static String[] regular(String lemma) {
    String past = past(lemma);
    return new String[] {lemma, plural(lemma), past, past, gerund(lemma)};
  }

  /** The -s form of a verb or noun. */
  static String plural(String word) {
    if (word.endsWith("s")
        || word.endsWith("x")
        || word.endsWith("z")
        || word.endsWith("ch")
        || word.endsWith("sh")) {
      return word + "es";
    }
    if (endsInConsonantAnd(word, 'y')) {
      return word.substring(0, word.length() - 1) + "ies";
    }
    return endsInConsonantAnd(word, 'o') ? word + "es" : word + "s";
  }

  private static String past(String lemma) {
    if (lemma.endsWith("e")) {
      return lemma + "d";
    }
    if (endsInConsonantAnd(lemma, 'y')) {
      return lemma.substring(0, lemma.length() - 1) + "ied";
    }
    return doubled(lemma) + "ed";
  }

  private static String gerund(String lemma) {
    if (lemma.endsWith("ie")) {
      return lemma.substring(0, lemma.length() - 2) + "ying";
    }
    if (lemma.endsWith("e")
        && !lemma.endsWith("ee")
        && !lemma.endsWith("oe")
        && !lemma.endsWith("ye")) {
      return lemma.substring(0, lemma.length() - 1) + "ing";
    }
    return doubled(lemma) + "ing";
  }

  /** One short vowel between consonants doubles the last: grab, grabbed. */
  private static String doubled(String lemma) {
    int n = lemma.length();
    if (n < 3 || "bdfgklmnprtvz".indexOf(lemma.charAt(n - 1)) < 0 || !vowel(lemma.charAt(n - 2))) {
      return lemma;
    }
    for (int i = 0; i < n - 2; i++) {
      if (vowel(lemma.charAt(i))) {
        return lemma;
      }
    }
    return lemma + lemma.charAt(n - 1);
  }

  private static boolean endsInConsonantAnd(String word, char last) {
    int n = word.length();
    return n > 1 && word.charAt(n - 1) == last && !vowel(word.charAt(n - 2));
  }

  private static boolean vowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }
}
