package dev.claimstream.tagger.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Parts a text into tokens in one pass.
 *
 * <p>A token is a word (with inner hyphens, apostrophes and the full stops of an abbreviation), a
 * number (with inner separators and a suffix), a run of dots or hyphens, a web address, a handle,
 * or a single mark. The contractions 's 're 've 'll 'd 'm are tokens of their own.
 */
public final class Tokenizer {

  private static final Set<String> CONTRACTIONS = Set.of("s", "re", "ve", "ll", "d", "m");

  private final String text;
  private final List<Token> tokens;
  private int at;

  private Tokenizer(String text) {
    this.text = text;
    this.tokens = new ArrayList<>(text.length() / 5 + 1);
  }

  public static List<Token> tokenize(String text) {
    return new Tokenizer(text).run();
  }

  private List<Token> run() {
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (isSpace(c)) {
        at += Character.charCount(c);
      } else if (isWordPart(c)) {
        wordOrNumber();
      } else if ((c == '@' || c == '#') && isWordPart(peek(at + 1))) {
        add(handleEnd(at + 1));
      } else if (isApostrophe(c) && contractionLength(at) > 0) {
        add(at + contractionLength(at));
      } else if (c == '.' || c == '-' || c == '`' || (c == '\'' && peek(at + 1) == '\'')) {
        add(runEnd(at, c));
      } else {
        add(at + Character.charCount(c));
      }
    }
    return tokens;
  }

  private void wordOrNumber() {
    int end = at;
    boolean webAddress = false;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      if (isWordPart(c)) {
        end += Character.charCount(c);
      } else if (isInnerMark(c, end)) {
        end++;
      } else if (c == ':' && text.startsWith("://", end)) {
        webAddress = true;
        break;
      } else {
        break;
      }
    }
    if (webAddress) {
      add(addressEnd(end));
      return;
    }
    if (end < text.length()
        && text.charAt(end) == '.'
        && Abbreviations.keepsStop(text, behindParty(), end)) {
      end++;
      if (end < text.length() && text.charAt(end) == '-' && isWordPart(peek(end + 1))) {
        end++; // U.S.-led
        while (end < text.length() && isWordPart(text.codePointAt(end))) {
          end += Character.charCount(text.codePointAt(end));
        }
      }
    }
    add(end);
  }

  /** Whether the mark at a position belongs into the word or number around it. */
  private boolean isInnerMark(int c, int position) {
    int next = peek(position + 1);
    if (!isWordPart(next)) {
      return false;
    }
    boolean digitBefore = Character.isDigit(text.charAt(position - 1));
    boolean digitAfter = Character.isDigit(next);
    return switch (c) {
      case '-', '\u2010', '\u2011', '_', '&' -> true;
      case '\'', '\u2019' ->
          Character.isLetter(next) && !digitBefore && contractionLength(position) == 0;
      case ',', ':' -> digitBefore && digitAfter;
      case '/' -> isLegalForm(position);
      case '.' ->
          (digitBefore && digitAfter)
              || (Character.isLetter(next)
                  && Abbreviations.isInitialism(text, behindParty(), position));
      default -> false;
    };
  }

  /** The slash of a Danish or Norwegian firm: A/S, I/S, K/S. */
  private boolean isLegalForm(int slash) {
    return slash == at + 1
        && peek(slash + 1) == 'S'
        && "AIK".indexOf(text.charAt(at)) >= 0
        && !isWordPart(peek(slash + 2));
  }

  /** Where "N.C." begins in "R-N.C.", which tells a party and a state; else where the word does. */
  private int behindParty() {
    boolean party = Character.isUpperCase(text.charAt(at)) && peek(at + 1) == '-';
    return party && Character.isUpperCase(peek(at + 2)) ? at + 2 : at;
  }

  /** Length of the contraction that begins with the apostrophe at a position, 0 for none. */
  private int contractionLength(int position) {
    if (position == 0 || !Character.isLetterOrDigit(text.charAt(position - 1))) {
      return 0;
    }
    int end = position + 1;
    while (end < text.length() && Character.isLetter(text.charAt(end)) && end - position <= 3) {
      end++;
    }
    if (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      return 0;
    }
    String letters = text.substring(position + 1, end).toLowerCase(Locale.ROOT);
    return CONTRACTIONS.contains(letters) ? end - position : 0;
  }

  private int runEnd(int from, int c) {
    int end = from;
    while (end < text.length() && text.charAt(end) == c) {
      end++;
    }
    return end;
  }

  private int handleEnd(int from) {
    int end = from;
    while (end < text.length() && (isWordPart(text.codePointAt(end)) || text.charAt(end) == '_')) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private int addressEnd(int from) {
    int end = from;
    while (end < text.length()
        && !isSpace(text.charAt(end))
        && "\"“”«»<>".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    while (end > from && ".,;:!?)'’".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private void add(int end) {
    String piece = text.substring(at, end);
    tokens.add(new Token(at, end, piece, lower(piece)));
    at = end;
  }

  private int peek(int position) {
    return position < text.length() ? text.codePointAt(position) : -1;
  }

  private static String lower(String piece) {
    String lower = piece.toLowerCase(Locale.ROOT);
    return lower.indexOf('\u2019') >= 0 && lower.length() > 1
        ? lower.replace('\u2019', '\'')
        : lower;
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == '\u2019';
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || c == 0xFEFF
        || c == 0x200B;
  }

  private static boolean isWordPart(int c) {
    return c >= 0
        && (Character.isLetterOrDigit(c)
            || switch (Character.getType(c)) {
              case Character.NON_SPACING_MARK,
                  Character.COMBINING_SPACING_MARK,
                  Character.ENCLOSING_MARK ->
                  true;
              default -> false;
            });
  }
}
