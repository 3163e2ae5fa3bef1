package dev.claimstream.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the paragraphs of a text are. Two layouts are in use, and the text itself shows which one
 * it has:
 *
 * <ul>
 *   <li>lines were wrapped at some width, and blank lines separate the paragraphs;
 *   <li>each line is a paragraph; blank lines mean nothing.
 * </ul>
 *
 * <p>A line break inside a block of lines is a wrap when the next line's first word would not have
 * fitted on the line. The text is wrapped when it has blank lines, most of its breaks are wraps,
 * and some of them fall inside a sentence.
 */
final class ParagraphLayout {

  /** A piece of the text without white space at its ends, as [start, end). */
  record Range(int start, int end) {

    int length() {
      return end - start;
    }

    String of(String text) {
      return text.substring(start, end);
    }
  }

  private ParagraphLayout() {}

  /** The paragraphs in the order of the text; none is empty. */
  static List<Range> paragraphs(String text) {
    List<List<Range>> blocks = blocks(text);
    if (isWrapped(text, blocks)) {
      return blocks.stream()
          .map(b -> new Range(b.get(0).start(), b.get(b.size() - 1).end()))
          .toList();
    }
    return blocks.stream().flatMap(List::stream).toList();
  }

  static boolean isBlank(String text) {
    return text.chars().allMatch(c -> isSpace((char) c));
  }

  private static boolean isWrapped(String text, List<List<Range>> blocks) {
    if (blocks.size() < 2) {
      return false;
    }
    int width =
        blocks.stream()
            .filter(b -> b.size() > 1)
            .flatMap(List::stream)
            .mapToInt(Range::length)
            .max()
            .orElse(0);
    int breaks = 0;
    int wraps = 0;
    boolean insideSentence = false;
    for (List<Range> block : blocks) {
      for (int i = 0; i + 1 < block.size(); i++) {
        breaks++;
        Range line = block.get(i);
        if (line.length() + 1 + firstWordLength(text, block.get(i + 1)) > width) {
          wraps++;
          insideSentence |= !Marks.endsSentence(line.of(text));
        }
      }
    }
    return insideSentence && wraps * 2 > breaks;
  }

  private static int firstWordLength(String text, Range line) {
    int end = line.start();
    while (end < line.end() && !isSpace(text.charAt(end))) {
      end++;
    }
    return end - line.start();
  }

  /** Runs of lines that are not blank. */
  private static List<List<Range>> blocks(String text) {
    var blocks = new ArrayList<List<Range>>();
    var block = new ArrayList<Range>();
    int start = 0;
    while (start <= text.length()) {
      int end = endOfLine(text, start);
      Range line = trimmed(text, start, end);
      if (line.length() > 0) {
        block.add(line);
      } else if (!block.isEmpty()) {
        blocks.add(List.copyOf(block));
        block.clear();
      }
      boolean crlf = text.startsWith("\r\n", end);
      start = end + (crlf ? 2 : 1);
    }
    if (!block.isEmpty()) {
      blocks.add(List.copyOf(block));
    }
    return blocks;
  }

  private static int endOfLine(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private static Range trimmed(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return new Range(from, to);
  }

  /** White space of every kind: no-break, zero-width and the byte order mark too. */
  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
  }
}
