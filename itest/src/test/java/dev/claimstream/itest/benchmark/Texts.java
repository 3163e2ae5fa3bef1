package dev.claimstream.itest.benchmark;

import dev.claimstream.ingest.Article;
import dev.claimstream.ingest.ParagraphSplitter;
import dev.claimstream.schemas.Paragraph;
import dev.claimstream.tagger.ArticleText;
import dev.claimstream.tagger.text.TokenizedParagraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is tagged to measure: the seed article, and the project's own articles, 24 of a set. */
public final class Texts {

  private static final String FOLDER = "benchmark.folder";
  private static final String ARTICLES =
      "tagger/src/test/resources/dev/claimstream/tagger/articles";

  private Texts() {}

  /** The option that tells a JVM started elsewhere where the texts are. */
  static String option() {
    return "-D" + FOLDER + "=" + folder().toAbsolutePath();
  }

  static ArticleText seed() {
    return body(
        ParagraphSplitter.split(Article.of(read(folder().resolve("seeds/seed-article.txt"))))
            .stream()
            .map(Paragraph::getText)
            .toList());
  }

  /** All sets of articles, in the order of their names. */
  public static List<ArticleText> articles() {
    try (Stream<Path> files = Files.walk(folder().resolve(ARTICLES))) {
      return files
          .filter(f -> f.toString().endsWith(".article"))
          .sorted()
          .map(f -> body(paragraphs(read(f))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One article of all articles one after another, from the first again until it is long enough.
   */
  static ArticleText of(int characters) {
    List<ArticleText.Paragraph> all =
        articles().stream().flatMap(a -> a.paragraphs().stream()).toList();
    List<String> texts = new ArrayList<>();
    int length = 0;
    for (int i = 0; length < characters; i++) {
      String text = all.get(i % all.size()).text();
      String piece = text.substring(0, Math.min(text.length(), characters - length));
      texts.add(piece);
      length += piece.length();
    }
    return body(texts);
  }

  static int characters(ArticleText article) {
    return article.paragraphs().stream().mapToInt(p -> p.text().length()).sum();
  }

  static int tokens(ArticleText article) {
    return article.paragraphs().stream()
        .mapToInt(p -> TokenizedParagraph.of(p).tokens().size())
        .sum();
  }

  private static List<String> paragraphs(String article) {
    return article
        .lines()
        .takeWhile(line -> !line.startsWith("====="))
        .filter(line -> !line.startsWith("# "))
        .toList();
  }

  private static ArticleText body(List<String> paragraphs) {
    return ArticleText.ofBody(paragraphs);
  }

  private static Path folder() {
    return Path.of(System.getProperty(FOLDER, ".."));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
