package dev.claimstream.tagger.entity;

import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads example articles whose mentions are marked in the text; names.examples tells how. */
final class ExampleFile {

  private ExampleFile() {}

  /** A marked mention; what the example does not tell is empty. */
  record Marked(
      EntityKind kind,
      Span span,
      Optional<String> name,
      Optional<String> normalized,
      Optional<String> role) {}

  /** A paragraph without its marks, and what they said. */
  record Paragraph(String text, List<Marked> mentions) {}

  /** An article, with the number of its first line. */
  record Example(String file, int line, List<Paragraph> paragraphs) {

    @Override
    public String toString() {
      return file + ":" + line + " " + paragraphs.get(0).text();
    }
  }

  static List<Example> read(String file) {
    String text = new String(LexiconFile.bytes(file), StandardCharsets.UTF_8);
    List<Example> examples = new ArrayList<>();
    List<Paragraph> article = new ArrayList<>();
    int number = 0;
    int first = 0;
    for (String line : (text + "\n\n").split("\n", -1)) {
      number++;
      if (line.isBlank()) {
        if (!article.isEmpty()) {
          examples.add(new Example(file, first, List.copyOf(article)));
          article.clear();
        }
      } else if (!line.startsWith("#")) {
        first = article.isEmpty() ? number : first;
        article.add(paragraph(line));
      }
    }
    return examples;
  }

  private static Paragraph paragraph(String line) {
    StringBuilder text = new StringBuilder();
    List<Marked> mentions = new ArrayList<>();
    int at = 0;
    while (true) {
      int open = line.indexOf('{', at);
      if (open < 0) {
        text.append(line, at, line.length());
        return new Paragraph(text.toString(), mentions);
      }
      int close = line.indexOf('}', open);
      text.append(line, at, open);
      mentions.add(mention(line.substring(open + 1, close), text));
      at = close + 1;
    }
  }

  private static Marked mention(String mark, StringBuilder text) {
    int space = mark.indexOf(' ');
    String rest = mark.substring(space + 1);
    Optional<String> role = behind(rest, " @ ");
    rest = before(rest, " @ ");
    Optional<String> normalized = behind(rest, " -> ");
    rest = before(rest, " -> ");
    Optional<String> name = behind(rest, " = ");
    rest = before(rest, " = ");
    int start = text.length();
    text.append(rest);
    return new Marked(
        EntityKind.valueOf(mark.substring(0, space)),
        new Span(start, text.length()),
        name,
        normalized,
        role);
  }

  private static Optional<String> behind(String text, String mark) {
    int at = text.indexOf(mark);
    return at < 0 ? Optional.empty() : Optional.of(text.substring(at + mark.length()));
  }

  private static String before(String text, String mark) {
    int at = text.indexOf(mark);
    return at < 0 ? text : text.substring(0, at);
  }
}
