package dev.claimstream.tagger.entity;

import java.nio.charset.StandardCharsets;

/**
 * Reads a long list of words in one pass, without making strings of its lines: {@code #} begins a
 * comment line, spaces part the fields of the others.
 */
final class WordList {

  private final String name;
  private final byte[] text;
  private int at;
  private int newlines;

  WordList(String name, byte[] text) {
    this.name = name;
    this.text = text;
  }

  /** Goes to the next line that is no comment and not empty; false at the end. */
  boolean next() {
    while (at < text.length && (text[at] == '#' || text[at] == '\n')) {
      skipLine();
    }
    return at < text.length;
  }

  /** The {@link Hash} of the next field of the line, as if in lower case. */
  int word() {
    int from = at;
    int hash = 0;
    while (at < text.length && text[at] != ' ' && text[at] != '\n') {
      int c = text[at];
      if (c < 0) {
        c = character();
      } else {
        at++;
      }
      hash = hash * 31 + (c >= 'a' && c <= 'z' ? c : Character.toLowerCase((char) c));
    }
    if (at == from) {
      throw malformed("a word");
    }
    skipSpace();
    return Hash.mix(hash);
  }

  /** A character of two or three bytes of UTF-8; longer ones are in no word. */
  private int character() {
    int lead = text[at] & 0xff;
    int length = lead >> 5 == 0b110 ? 2 : lead >> 4 == 0b1110 ? 3 : 0;
    if (length == 0 || at + length > text.length) {
      throw malformed("UTF-8 of at most three bytes");
    }
    int c = length == 2 ? lead & 0x1f : lead & 0xf;
    for (int i = 1; i < length; i++) {
      c = c << 6 | (text[at + i] & 0x3f);
    }
    at += length;
    return c;
  }

  /** Whether the line has another field. */
  boolean more() {
    return at < text.length && text[at] != '\n';
  }

  /** The next field of the line, a whole number up to a limit. */
  int number(int most) {
    int from = at;
    int value = 0;
    while (at < text.length && text[at] >= '0' && text[at] <= '9' && value <= most) {
      value = value * 10 + text[at++] - '0';
    }
    if (at == from || value > most || (more() && text[at] != ' ')) {
      throw malformed("a number up to " + most);
    }
    skipSpace();
    return value;
  }

  /** The next field of the line, a single letter. */
  char letter() {
    if (!more() || (at + 1 < text.length && text[at + 1] != '\n' && text[at + 1] != ' ')) {
      throw malformed("a letter");
    }
    char letter = (char) text[at++];
    skipSpace();
    return letter;
  }

  IllegalStateException malformed(String expected) {
    int from = Math.min(at, text.length);
    while (from > 0 && text[from - 1] != '\n') {
      from--;
    }
    int to = from;
    while (to < text.length && text[to] != '\n') {
      to++;
    }
    return new IllegalStateException(
        "lexicon "
            + name
            + ", line "
            + (newlines + 1)
            + ": expected "
            + expected
            + ", found: "
            + new String(text, from, to - from, StandardCharsets.UTF_8));
  }

  private void skipSpace() {
    if (at < text.length && text[at] == ' ') {
      at++;
    }
  }

  private void skipLine() {
    while (at < text.length && text[at] != '\n') {
      at++;
    }
    if (at < text.length) {
      at++;
      newlines++;
    }
  }
}
