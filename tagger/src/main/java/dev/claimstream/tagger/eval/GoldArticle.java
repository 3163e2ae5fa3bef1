package dev.claimstream.tagger.eval;

import dev.claimstream.tagger.ClaimKind;
import dev.claimstream.tagger.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An article with the claims that a careful reader finds in it, in the form of the project's own
 * articles: the paragraphs, a line each, a line of {@code =====}, and a line for each claim with
 * kind, speakers, source, cue and content, parted by {@code |}.
 *
 * @param name what tells it from others; what stands before the last dash is its style
 * @param text the paragraphs, joined by line breaks; spans of the claims count in it
 */
public record GoldArticle(
    String name, String text, List<String> paragraphs, List<ScoredClaim> claims) {

  /** What the names of files in this form end in. */
  public static final String SUFFIX = ".article";

  private static final String NOTHING = "-";

  public GoldArticle {
    paragraphs = List.copyOf(paragraphs);
    claims = List.copyOf(claims);
  }

  /** What the name begins with: "court-2" is of the style "court". */
  public String style() {
    int dash = name.lastIndexOf('-');
    return dash < 0 ? name : name.substring(0, dash);
  }

  /**
   * Reads an article.
   *
   * @param name of the file, with or without its suffix
   * @throws IllegalArgumentException when it is malformed; the message begins with the line's
   *     number
   */
  public static GoldArticle parse(String name, String content) {
    List<String> paragraphs = new ArrayList<>();
    List<String> lines = content.lines().toList();
    int border = 0;
    while (border < lines.size() && !lines.get(border).startsWith("=====")) {
      if (!lines.get(border).startsWith("# ")) {
        paragraphs.add(lines.get(border));
      }
      border++;
    }
    if (paragraphs.isEmpty() || border == lines.size()) {
      throw malformed(lines.size(), "expected an article, a line of =====, and its claims");
    }
    String text = String.join("\n", paragraphs);
    List<ScoredClaim> claims = new ArrayList<>();
    for (int i = border + 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        claims.add(claim(i + 1, text, lines.get(i)));
      }
    }
    return new GoldArticle(name.replace(SUFFIX, ""), text, paragraphs, claims);
  }

  private static ScoredClaim claim(int number, String text, String line) {
    String[] f = line.split(" \\| ", 5);
    if (f.length < 5) {
      throw malformed(number, "a claim has five columns, this is '" + line + "'");
    }
    List<Span> content = new ArrayList<>();
    for (String piece : f[4].split(" \\[\\.\\.\\.] ")) {
      int at = text.indexOf(piece);
      if (at < 0) {
        throw malformed(number, "not in the text: '" + piece + "'");
      }
      content.add(new Span(at, at + piece.length()));
    }
    Finder finder = new Finder(text, content);
    Optional<Span> cue = finder.nearest(f[3], content);
    Optional<Span> source = finder.nearest(f[2], cue.map(List::of).orElse(content));
    return new ScoredClaim(
        kind(number, f[0]),
        content,
        source,
        f[3].equals(NOTHING) ? "" : CueLemma.of(f[3]),
        Optional.of(f[1].equals(NOTHING) ? List.of() : List.of(f[1].split(" & "))),
        Optional.empty(),
        false);
  }

  private static ClaimKind kind(int number, String name) {
    try {
      return ClaimKind.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw malformed(number, "no kind of claim: '" + name + "'");
    }
  }

  private static IllegalArgumentException malformed(int line, String why) {
    return new IllegalArgumentException(line + ": " + why);
  }

  /** Finds the words of source and cue: those next to the content, outside it if they can be. */
  private record Finder(String text, List<Span> content) {

    private static final int INSIDE = 500;
    private static final int PART_OF_WORD = 1000;

    Optional<Span> nearest(String words, List<Span> to) {
      Optional<Span> best = Optional.empty();
      int first = content.get(0).start();
      int limit = text.indexOf('\n', first) < 0 ? text.length() : text.indexOf('\n', first);
      int from = text.lastIndexOf('\n', first) + 1;
      for (int at = text.indexOf(words, from);
          !words.equals(NOTHING) && at >= 0 && at + words.length() <= limit;
          at = text.indexOf(words, at + 1)) {
        Span here = new Span(at, at + words.length());
        if (best.isEmpty() || distance(here, to) < distance(best.get(), to)) {
          best = Optional.of(here);
        }
      }
      return best;
    }

    private int distance(Span words, List<Span> to) {
      int start = words.start();
      int gap = Integer.MAX_VALUE;
      for (Span span : to) {
        int near = Math.min(Math.abs(start - span.start()), Math.abs(start - span.end()));
        gap = Math.min(gap, near);
      }
      boolean whole = !isLetter(start - 1) && !isLetter(words.end());
      boolean inside = content.stream().anyMatch(c -> c.contains(start));
      return gap + (whole ? 0 : PART_OF_WORD) + (inside ? INSIDE : 0);
    }

    private boolean isLetter(int at) {
      return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }
  }
}
