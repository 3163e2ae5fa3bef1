package dev.claimstream.itest;

import dev.claimstream.ingest.Article;
import dev.claimstream.ingest.ParagraphSplitter;
import dev.claimstream.schemas.Paragraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The seed article and what belongs to it, from the folder {@code seeds}. */
final class Seed {

  /** Tests run in the folder of their module. */
  static final Path FOLDER = Path.of("..", "seeds");

  static final Path GOLDEN_ENRICHED = FOLDER.resolve("golden/enriched.ndjson");
  static final Path GOLDEN_CLAIMS = FOLDER.resolve("golden/claims.ndjson");

  private Seed() {}

  static String text() {
    return read(FOLDER.resolve("seed-article.txt"));
  }

  static List<Paragraph> paragraphs() {
    return ParagraphSplitter.split(Article.of(text()));
  }

  /** How many claims the golden output has. */
  static int goldenClaims() {
    return (int) read(GOLDEN_CLAIMS).lines().count();
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
