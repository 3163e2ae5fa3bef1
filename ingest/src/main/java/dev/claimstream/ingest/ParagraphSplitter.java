package dev.claimstream.ingest;

import dev.claimstream.schemas.ArticleInfo;
import dev.claimstream.schemas.Paragraph;
import dev.claimstream.schemas.ParagraphKind;
import java.util.ArrayList;
import java.util.List;

/** Articles to the records of {@code news.paragraphs}. */
public final class ParagraphSplitter {

  private ParagraphSplitter() {}

  /**
   * The paragraphs of an article, in order. Each one's text is exactly the article's text from its
   * offset on: line breaks inside stay, white space around it is left out. The same article gives
   * the same paragraphs. Empty when the article's text is blank.
   */
  public static List<Paragraph> split(Article article) {
    List<ParagraphLayout.Range> ranges = ParagraphLayout.paragraphs(article.text());
    List<String> texts = ranges.stream().map(r -> r.of(article.text())).toList();
    List<ParagraphKind> kinds = ParagraphKinds.of(texts, article.title());
    String revision = article.revision();
    ArticleInfo info = info(article);
    var paragraphs = new ArrayList<Paragraph>(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      paragraphs.add(
          new Paragraph(
              article.id(),
              revision,
              i,
              i + 1 == texts.size(),
              kinds.get(i),
              texts.get(i),
              ranges.get(i).start(),
              info));
    }
    return paragraphs;
  }

  private static ArticleInfo info(Article article) {
    var info =
        ArticleInfo.newBuilder()
            .setSource(article.source())
            .setAuthors(article.authors())
            .setLanguage(article.language());
    article.url().ifPresent(info::setUrl);
    article.title().ifPresent(info::setTitle);
    article.publishedAt().ifPresent(info::setPublishedAt);
    return info.build();
  }
}
