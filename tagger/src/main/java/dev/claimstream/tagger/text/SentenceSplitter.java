package dev.claimstream.tagger.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Parts a paragraph's tokens into sentences.
 *
 * <p>A sentence ends at . ? ! or … with any closing marks behind it, if what follows could begin a
 * sentence: a capital, a digit, an opening mark or a dash. So a stray full stop before a lower-case
 * word ends nothing ("…criminal law. says the researcher").
 */
public final class SentenceSplitter {

  private static final Set<String> STARTERS =
      Set.of(
          "the", "a", "an", "he", "she", "it", "they", "we", "i", "you", "this", "that", "these",
          "those", "there", "but", "and", "in", "on", "at", "as", "if", "when", "his", "her",
          "their", "its", "our", "my", "for", "after", "before", "while", "however", "what", "who",
          "why", "how", "some", "many", "most", "all", "both", "no", "not", "so", "then", "since");

  /**
   * No one writes longer ones; text without any full stop is cut here, so that work stays linear.
   */
  private static final int MAX_TOKENS = 400;

  private SentenceSplitter() {}

  public static List<Sentence> split(List<Token> tokens) {
    List<Sentence> sentences = new ArrayList<>();
    int first = 0;
    int i = 0;
    while (i < tokens.size()) {
      int end = i + 1;
      if (end - first >= MAX_TOKENS) {
        sentences.add(new Sentence(first, tokens.subList(first, end)));
        first = end;
      } else if (mayEnd(tokens.get(i))) {
        while (end < tokens.size() && closes(tokens, end)) {
          end++;
        }
        if (end >= tokens.size() || begins(tokens, i, end)) {
          sentences.add(new Sentence(first, tokens.subList(first, end)));
          first = end;
        }
      }
      i = end;
    }
    if (first < tokens.size()) {
      sentences.add(new Sentence(first, tokens.subList(first, tokens.size())));
    }
    return sentences;
  }

  private static boolean mayEnd(Token token) {
    char last = token.text().charAt(token.text().length() - 1);
    if (last == '!' || last == '?' || last == '…') {
      return true;
    }
    return last == '.' && !Abbreviations.neverLast(token);
  }

  /** A mark that belongs to the sentence before it: it touches it, or is another end mark. */
  private static boolean closes(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    if (!token.touches(tokens.get(at - 1))) {
      return false;
    }
    return switch (token.text()) {
      case ".", "!", "?", "…", ")", "]", "\"", "”", "’", "'", "''", "»", "›", "“", "«", "‘" -> true;
      default -> false;
    };
  }

  private static boolean begins(List<Token> tokens, int stop, int at) {
    Token next = tokens.get(at);
    Token end = tokens.get(stop);
    if (end.isWord()) { // an abbreviation
      return next.isCapitalized() && STARTERS.contains(next.lower());
    }
    if (next.isWord()) {
      return next.isCapitalized()
          || next.isNumber()
          || (!next.touches(tokens.get(at - 1)) && caseless(next));
    }
    return !next.text().equals(",") && !next.text().equals(";") && !next.text().equals(":");
  }

  /** Scripts without capitals. */
  private static boolean caseless(Token token) {
    int first = token.text().codePointAt(0);
    return Character.isLetter(first) && !Character.isLowerCase(first);
  }
}
