package dev.claimstream.tagger.text;

import dev.claimstream.tagger.Span;

/**
 * A word, number, mark or other smallest piece of a paragraph.
 *
 * @param start first UTF-16 unit in the paragraph
 * @param end behind the last
 * @param text as it stands there
 * @param lower in lower case, apostrophes straightened
 */
public record Token(int start, int end, String text, String lower) {

  public Span span() {
    return new Span(start, end);
  }

  public boolean is(String lowerCase) {
    return lower.equals(lowerCase);
  }

  /** Whether it begins with a letter or digit (or is a contraction: 's, 're). */
  public boolean isWord() {
    int first = text.codePointAt(0);
    return Character.isLetterOrDigit(first)
        || (text.length() > 1 && lower.charAt(0) == '\'' && lower.charAt(1) != '\'');
  }

  public boolean isCapitalized() {
    int first = text.codePointAt(0);
    return Character.isUpperCase(first) || Character.isTitleCase(first);
  }

  public boolean isNumber() {
    return Character.isDigit(text.codePointAt(0));
  }

  /** Whether it touches the token before it, with no space between. */
  public boolean touches(Token before) {
    return before.end == start;
  }
}
