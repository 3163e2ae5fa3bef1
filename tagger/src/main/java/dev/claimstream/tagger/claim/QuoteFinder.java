package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.text.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Pairs the quotation marks of a paragraph.
 *
 * <p>Whether a mark opens or closes is told by the spaces around it, then by its shape, then by
 * what is open: so reversed marks (”so“), German („so“, »so«), French (« so ») and Swedish (”so”)
 * ones pair as well as “these”. An apostrophe is no mark. What stays open runs to the paragraph's
 * end.
 */
final class QuoteFinder {

  /** Marks of one family close each other. */
  private enum Family {
    DOUBLE,
    SINGLE,
    ANGLE,
    NONE
  }

  private static final int DEEPEST = 6;
  private static final int UNKNOWN = -2;
  private static final int NONE = -1;

  private record Open(int token, Family family, String mark) {}

  private final List<Token> tokens;
  private final Deque<Open> stack = new ArrayDeque<>();
  private final List<Quotation> found = new ArrayList<>();

  private int lastClearClose = UNKNOWN;
  private int lastSingleClose = UNKNOWN;

  private QuoteFinder(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The quotations of a paragraph in the order of their first token, outer before inner. */
  static List<Quotation> find(List<Token> tokens) {
    return new QuoteFinder(tokens).run();
  }

  private List<Quotation> run() {
    for (int i = 0; i < tokens.size(); i++) {
      String mark = tokens.get(i).text();
      Family family = family(mark);
      if (family != Family.NONE) {
        step(i, mark, family);
      }
    }
    closeWhatIsOpen();
    found.sort(Comparator.comparingInt(Quotation::first).thenComparingInt(Quotation::depth));
    return found;
  }

  private void step(int i, String mark, Family family) {
    boolean opened = isOpen(family);
    boolean opens;
    if (family == Family.SINGLE) {
      opens = !opened && opensSingle(i, mark);
      if (!opens && !(opened && closesSingle(i))) {
        return;
      }
    } else {
      opens = opens(i, mark, opened);
    }
    if (opens) {
      if (stack.size() == DEEPEST) {
        return; // nobody quotes so deep
      }
      stack.push(new Open(i, family, mark));
    } else if (opened) {
      while (stack.peek().family() != family) { // an inner mark that was never closed
        stack.pop();
      }
      Open open = stack.pop();
      found.add(new Quotation(open.token(), open.token() + 1, i, i, stack.size()));
    }
    // a closing mark without an opening one says nothing
  }

  private boolean opens(int i, String mark, boolean opened) {
    if (i > 0 && tokens.get(i - 1).is(":") && !mark.equals("''")) {
      return true;
    }
    boolean spaceBefore =
        i == 0 || !tokens.get(i).touches(tokens.get(i - 1)) || opensBracket(i - 1);
    boolean spaceAfter = i + 1 == tokens.size() || !tokens.get(i + 1).touches(tokens.get(i));
    boolean stopAfter = i + 1 < tokens.size() && isStop(tokens.get(i + 1).text());
    if (spaceBefore && !spaceAfter && !stopAfter) {
      return true;
    }
    if (!spaceBefore && (spaceAfter || stopAfter)) {
      return false;
    }
    if (stopAfter && opened) {
      return false;
    }
    return switch (mark) {
      case "„", "‚", "``" -> true;
      case "''" -> false;
      default -> !opened;
    };
  }

  private boolean opensSingle(int i, String mark) {
    boolean spaceBefore =
        i == 0
            || !tokens.get(i).touches(tokens.get(i - 1))
            || opensBracket(i - 1)
            || isDouble(i - 1);
    boolean spaceAfter = i + 1 == tokens.size() || !tokens.get(i + 1).touches(tokens.get(i));
    if (mark.equals("‚") || mark.equals("‹") || mark.equals("›")) {
      return true;
    }
    if (!spaceBefore || spaceAfter) {
      return false;
    }
    String next = tokens.get(i + 1).lower();
    boolean elision =
        next.equals("em")
            || next.equals("til")
            || next.equals("cause")
            || next.equals("tis")
            || (tokens.get(i + 1).isNumber() && next.endsWith("s"));
    return !elision && laterSingleClose(i);
  }

  private boolean laterSingleClose(int i) {
    if (lastSingleClose == UNKNOWN) {
      lastSingleClose = NONE;
      for (int j = tokens.size() - 1; j > 0 && lastSingleClose == NONE; j--) {
        if (isSingle(j) && closesSingle(j)) {
          lastSingleClose = j;
        }
      }
    }
    if (lastSingleClose > i + 1) {
      return true;
    }
    // a quotation over several paragraphs: it begins with a sentence and has no end here
    boolean sentence = i == 0 || isStop(tokens.get(i - 1).text()) || isSingle(i - 1);
    return sentence && tokens.get(i + 1).isCapitalized();
  }

  /** A single mark closes behind a stop, or before one, or where no better one follows. */
  private boolean closesSingle(int i) {
    if (i == 0 || !tokens.get(i).touches(tokens.get(i - 1))) {
      return false;
    }
    boolean last = i + 1 == tokens.size();
    boolean spaceAfter = last || !tokens.get(i + 1).touches(tokens.get(i));
    if (!spaceAfter && !isStop(tokens.get(i + 1).text()) && !isDouble(i + 1)) {
      return false;
    }
    String before = tokens.get(i - 1).lower();
    if (last || isStop(before) || isStop(tokens.get(i + 1).text()) || isDouble(i - 1)) {
      return true;
    }
    boolean possessive = before.endsWith("s") && tokens.get(i + 1).isWord();
    return !possessive || !laterClearClose(i);
  }

  private boolean laterClearClose(int i) {
    if (lastClearClose == UNKNOWN) {
      lastClearClose = NONE;
      for (int j = tokens.size() - 1; j > 0 && lastClearClose == NONE; j--) {
        boolean single = isSingle(j) && tokens.get(j).touches(tokens.get(j - 1));
        boolean end = j + 1 == tokens.size() || isStop(tokens.get(j + 1).text());
        if (single && (end || isStop(tokens.get(j - 1).text()))) {
          lastClearClose = j;
        }
      }
    }
    return lastClearClose > i;
  }

  /** What is left open runs to the end, or to the close of the quotation inside it. */
  private void closeWhatIsOpen() {
    List<Quotation> closed = List.copyOf(found);
    while (!stack.isEmpty()) {
      Open open = stack.pop();
      int depth = stack.size();
      int close = -1;
      for (Quotation inner : closed) {
        boolean sharedClose = inner.first() > open.token() && inner.depth() == depth + 1;
        if (sharedClose
            && inner.close() + 1 < tokens.size()
            && tokens.get(inner.close() + 1).is(",")) {
          close = inner.close();
        }
      }
      int limit = close >= 0 ? close : tokens.size();
      if (limit > open.token() + 1) {
        found.add(new Quotation(open.token(), open.token() + 1, limit, close, depth));
      }
    }
  }

  private boolean isOpen(Family family) {
    return stack.stream().anyMatch(o -> o.family() == family); // at most DEEPEST
  }

  private boolean opensBracket(int i) {
    return switch (tokens.get(i).text()) {
      case "(", "[", "—", "–", "-", "--" -> true;
      default -> false;
    };
  }

  private boolean isDouble(int i) {
    return i >= 0
        && i < tokens.size()
        && (family(tokens.get(i).text()) == Family.DOUBLE
            || family(tokens.get(i).text()) == Family.ANGLE);
  }

  private boolean isSingle(int i) {
    return family(tokens.get(i).text()) == Family.SINGLE;
  }

  private static boolean isStop(String text) {
    return switch (text) {
      case ",", ".", "!", "?", ";", ":", "…", "...", ")", "]", "—" -> true;
      default -> false;
    };
  }

  /** Whether it is a mark and cannot be an apostrophe. */
  static boolean isDoubleMark(String text) {
    return family(text) == Family.DOUBLE || family(text) == Family.ANGLE;
  }

  private static Family family(String mark) {
    return switch (mark) {
      case "\"", "“", "”", "„", "‟", "``", "''" -> Family.DOUBLE;
      case "'", "‘", "’", "‚", "‛", "`", "‹", "›" -> Family.SINGLE;
      case "«", "»" -> Family.ANGLE;
      default -> Family.NONE;
    };
  }
}
