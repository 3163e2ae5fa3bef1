package dev.claimstream.tagger;

import dev.claimstream.tagger.ArticleText.Kind;
import dev.claimstream.tagger.ArticleText.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the articles of the tests: one paragraph a line. */
final class PlainArticle {

  private static final int SHORT = 60;

  private PlainArticle() {}

  /**
   * An article without a date. The first paragraph is its headline if no mark ends it, a later one
   * a heading if none does and it is short; a dash and a comma make speech.
   */
  static ArticleText of(List<String> lines) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (String line : lines) {
      paragraphs.add(new Paragraph(kind(line, paragraphs.isEmpty()), line));
    }
    return new ArticleText(paragraphs, Optional.empty());
  }

  private static Kind kind(String line, boolean first) {
    if (endsSentence(line) || (isDash(line.charAt(0)) && line.indexOf(',') >= 0)) {
      return Kind.BODY;
    }
    if (first) {
      return Kind.HEADLINE;
    }
    return line.length() < SHORT ? Kind.HEADING : Kind.BODY;
  }

  private static boolean endsSentence(String line) {
    int last = line.length() - 1;
    while (last > 0 && "\"”“’'»«)".indexOf(line.charAt(last)) >= 0) {
      last--;
    }
    return ".!?…:,;".indexOf(line.charAt(last)) >= 0;
  }

  private static boolean isDash(char c) {
    return c == '–' || c == '—' || c == '-';
  }
}
