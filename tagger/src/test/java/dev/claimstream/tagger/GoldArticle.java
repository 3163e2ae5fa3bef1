package dev.claimstream.tagger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An article with the claims that a careful reader finds in it, see {@code articles/README.md}.
 *
 * @param text the paragraphs, joined by line breaks; spans of the claims count in it
 */
record GoldArticle(
    String name, String text, List<String> paragraphs, List<ClaimScore.Entry> claims) {

  private static final String NOTHING = "-";

  GoldArticle {
    paragraphs = List.copyOf(paragraphs);
    claims = List.copyOf(claims);
  }

  /** What the name begins with: "court-2" is of the style "court". */
  String style() {
    return name.substring(0, name.lastIndexOf('-'));
  }

  /**
   * Reads an article.
   *
   * @throws IllegalStateException when it is malformed
   */
  static GoldArticle read(Path file) {
    String name = file.getFileName().toString().replace(".article", "");
    List<String> paragraphs = new ArrayList<>();
    List<String> claims = new ArrayList<>();
    boolean below = false;
    for (String line : TestFiles.text(file).lines().toList()) {
      if (line.startsWith("=====")) {
        below = true;
      } else if (below && !line.isBlank()) {
        claims.add(line);
      } else if (!below && !line.startsWith("# ")) {
        paragraphs.add(line);
      }
    }
    if (paragraphs.isEmpty() || claims.isEmpty()) {
      throw new IllegalStateException(file + ": no text or no claims");
    }
    String text = String.join("\n", paragraphs);
    return new GoldArticle(
        name, text, paragraphs, claims.stream().map(c -> claim(name, text, c)).toList());
  }

  private static ClaimScore.Entry claim(String article, String text, String line) {
    String[] f = line.split(" \\| ", 5);
    if (f.length < 5) {
      throw new IllegalStateException(article + ": a claim has five columns: '" + line + "'");
    }
    List<Span> content = new ArrayList<>();
    for (String piece : f[4].split(" \\[\\.\\.\\.] ")) {
      int at = text.indexOf(piece);
      if (at < 0) {
        throw new IllegalStateException(article + ": not in the text: '" + piece + "'");
      }
      content.add(new Span(at, at + piece.length()));
    }
    Finder finder = new Finder(text, content);
    Optional<Span> cue = finder.nearest(f[3], content);
    Optional<Span> source = finder.nearest(f[2], cue.map(List::of).orElse(content));
    List<String> speakers = f[1].equals(NOTHING) ? List.of() : List.of(f[1].split(" & "));
    return new ClaimScore.Entry(ClaimKind.valueOf(f[0]), content, source, speakers);
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
