package dev.claimstream.itest.faults;

import dev.claimstream.ingest.Article;
import dev.claimstream.ingest.ParagraphSplitter;
import dev.claimstream.itest.benchmark.Texts;
import dev.claimstream.tagger.ArticleText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Articles to replay: each puts some of the project's own together, always the same.
 *
 * @param folder one file an article
 */
record Feed(Path folder, int articles, int paragraphs) {

  private static final int PUT_TOGETHER = 3;
  private static final long SEED = 42;

  /** Writes articles until they have so many paragraphs. */
  static Feed write(Path folder, int atLeast) throws IOException {
    Files.createDirectories(folder);
    List<ArticleText> texts = Texts.articles();
    var random = new Random(SEED);
    int articles = 0;
    int paragraphs = 0;
    while (paragraphs < atLeast) {
      String text =
          random
              .ints(PUT_TOGETHER, 0, texts.size())
              .mapToObj(i -> lines(texts.get(i)))
              .collect(Collectors.joining());
      articles++;
      paragraphs += ParagraphSplitter.split(Article.of(text)).size();
      String id = String.format(Locale.ROOT, "replayed-%06d", articles);
      Files.writeString(folder.resolve(id + ".txt"), "---\nid: " + id + "\n---\n" + text);
    }
    return new Feed(folder, articles, paragraphs);
  }

  private static String lines(ArticleText article) {
    return article.paragraphs().stream().map(p -> p.text() + "\n").collect(Collectors.joining());
  }
}
