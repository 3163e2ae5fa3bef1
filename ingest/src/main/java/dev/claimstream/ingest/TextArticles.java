package dev.claimstream.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Reads a plain text: one article, with front matter above it or without. */
final class TextArticles {

  private final ReaderConfig config;

  TextArticles(ReaderConfig config) {
    this.config = config;
  }

  void read(String name, InputStream in, Consumer<Reading> readings) throws IOException {
    byte[] bytes = in.readNBytes(config.maxArticleBytes() + 1);
    Reading reading;
    try {
      reading = new Reading.Accepted(new Origin(name, 0), article(bytes));
    } catch (Unusable e) {
      boolean kept = bytes.length <= config.maxArticleBytes();
      reading = e.at(name, kept ? Content.of(bytes) : Content.omitted(bytes.length));
    }
    readings.accept(reading);
  }

  private Article article(byte[] bytes) throws Unusable {
    if (bytes.length == 0) {
      throw new Unusable("empty: expected the text of an article");
    }
    if (bytes.length > config.maxArticleBytes()) {
      throw new Unusable("larger than an article may be, " + config.maxArticleBytes() + " bytes");
    }
    String content = Decoding.decode(bytes, config.encoding());
    FrontMatter front = FrontMatter.of(content);
    Article article =
        new ArticleFields(front.fields(), front.authors())
            .toArticle(content.substring(front.length()), config);
    ArticleLimits.check(article, config, front.lines() + 1);
    return article;
  }
}
