package dev.claimstream.tagger.text;

import java.util.List;

/** What neighbouring words tell of a word that can be several things. */
final class Contexts {

  /** Fewer capitalized words in a row may all be names. */
  private static final int TITLED = 5;

  private Contexts() {}

  static boolean isFiniteWord(String lower) {
    return switch (lower) {
      case "is",
          "was",
          "'s",
          "has",
          "had",
          "would",
          "will",
          "could",
          "can",
          "does",
          "did",
          "means" ->
          true;
      default -> false;
    };
  }

  /** Quantities that can be a subject by themselves: "some say", "many fear". */
  static boolean standsAlone(String lower) {
    return switch (lower) {
      case "some", "many", "most", "all", "both", "few", "several", "others", "these", "those" ->
          true;
      default -> false;
    };
  }

  /** What goes on a verb of saying rather than a noun behind a comma or "and". */
  static boolean complements(String lower) {
    return switch (lower) {
      case "that", "to", "never", "not" -> true;
      default -> false;
    };
  }

  static boolean isFunctionWord(String lower) {
    return switch (lower) {
      case "to",
          "that",
          "and",
          "or",
          "but",
          "in",
          "on",
          "at",
          "for",
          "with",
          "from",
          "as",
          "if",
          "when",
          "because",
          "by",
          "about",
          "what",
          "how",
          "why",
          "the",
          "a",
          "he",
          "she",
          "it",
          "they",
          "we",
          "i",
          "you",
          "not",
          "she'd" ->
          true;
      default -> false;
    };
  }

  /** What cannot go on the noun phrase before it: the, that, he. */
  static boolean startsOtherPhrase(Token token) {
    return switch (token.lower()) {
      case "the",
          "a",
          "an",
          "that",
          "it",
          "he",
          "she",
          "they",
          "we",
          "i",
          "his",
          "her",
          "their",
          "its",
          "there",
          "this",
          "these",
          "those",
          "whether",
          "how",
          "why",
          "what" ->
          true;
      default -> false;
    };
  }

  /** What follows a verb rather than a noun: a determiner, a pronoun, that, to, a name, a mark. */
  static boolean objectFollows(List<Token> tokens, int i, int limit) {
    if (i + 1 >= limit) {
      return true;
    }
    Token next = tokens.get(i + 1);
    if (startsOtherPhrase(next)) {
      return true;
    }
    return switch (next.lower()) {
      case "to",
          "no",
          "not",
          "if",
          ",",
          ":",
          ".",
          "\"",
          "“",
          "'",
          "‘",
          "all",
          "more",
          "any",
          "some" ->
          true;
      default -> next.isCapitalized();
    };
  }

  static boolean startsSubject(Token token) {
    return token.isCapitalized()
        || switch (token.lower()) {
          case "the", "a", "an", "he", "she", "they", "we", "it", "one", "his", "her", "their" ->
              true;
          default -> false;
        };
  }

  /**
   * Whether it is a headline "In Which Each Long Word Is Capitalized": capitals say nothing. It has
   * no full stop; a sentence that has may be made of names.
   */
  static boolean isTitled(List<Token> tokens, Sentence sentence) {
    if (tokens.get(sentence.limit() - 1).is(".")) {
      return false;
    }
    int words = 0;
    int capitalized = 0;
    for (int i = sentence.first(); i < sentence.limit() && words == capitalized; i++) {
      Token token = tokens.get(i);
      if (token.isWord() && !token.isNumber() && token.text().length() > 3) {
        words++;
        capitalized += token.isCapitalized() ? 1 : 0;
      }
    }
    return words == capitalized && words >= TITLED;
  }

  static boolean endsLikeAdjective(String lower) {
    return lower.endsWith("ous")
        || lower.endsWith("ful")
        || lower.endsWith("ive")
        || lower.endsWith("able")
        || lower.endsWith("ible")
        || lower.endsWith("less")
        || lower.endsWith("ish")
        || lower.endsWith("ic");
  }

  /** "points out that", "…, she points out." */
  static boolean particleThat(List<Token> tokens, int i, int limit) {
    boolean out = i + 1 < limit && tokens.get(i + 1).is("out");
    return out && (i + 2 >= limit || tokens.get(i + 2).is("that") || !tokens.get(i + 2).isWord());
  }
}
