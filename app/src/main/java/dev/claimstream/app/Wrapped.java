package dev.claimstream.app;

import java.util.ArrayList;
import java.util.List;

/** Text for a terminal: in lines of its width, and without anything that would steer it. */
final class Wrapped {

  private Wrapped() {}

  /**
   * Breaks text between words; a word longer than a line is broken inside.
   *
   * @param text any text; runs of white space count as one space
   * @param width columns of a line, at least 1
   */
  static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    var line = new StringBuilder();
    for (String word : printable(text).strip().split("\\s+")) {
      String rest = word;
      if (!line.isEmpty() && columns(line) + 1 + columns(rest) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (columns(rest) > width) {
        int cut = rest.offsetByCodePoints(0, width);
        lines.add(rest.substring(0, cut));
        rest = rest.substring(cut);
      }
      line.append(line.isEmpty() ? "" : " ").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  /** The text with control characters, which could steer the terminal, replaced by spaces. */
  static String printable(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202a-\\u202e\\u2066-\\u2069]", " ");
  }

  private static int columns(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }
}
