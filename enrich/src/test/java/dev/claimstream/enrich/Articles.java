package dev.claimstream.enrich;

import dev.claimstream.schemas.ArticleInfo;
import dev.claimstream.schemas.Assembly;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.Paragraph;
import dev.claimstream.schemas.ParagraphKind;
import dev.claimstream.schemas.Tagger;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Articles for tests. */
final class Articles {

  static final ArticleInfo INFO =
      new ArticleInfo(
          "The Daily Test",
          "https://example.org/a",
          "A title",
          List.of("A. Writer"),
          "en",
          Instant.parse("2024-05-06T00:00:00Z"));

  private Articles() {}

  /** A whole article of so many paragraphs. */
  static List<Paragraph> article(String id, int paragraphs) {
    return IntStream.range(0, paragraphs)
        .mapToObj(i -> paragraph(id, "r1", i, i == paragraphs - 1))
        .toList();
  }

  static Paragraph paragraph(String id, String revision, int index, boolean last) {
    return paragraph(id, revision, index, last, "Paragraph " + index + " of " + id + ".");
  }

  static Paragraph paragraph(String id, String revision, int index, boolean last, String text) {
    return new Paragraph(
        id, revision, index, last, ParagraphKind.BODY, text, 100 * Math.max(0, index), INFO);
  }

  /**
   * Finds nothing, but names in place of the tagger's version the paragraphs that were there:
   * {@code "0 1 2"}.
   */
  static EnrichedArticle nameContext(List<Paragraph> article, Assembly assembly) {
    String context =
        article.stream().map(p -> Integer.toString(p.getIndex())).collect(Collectors.joining(" "));
    return new EnrichedArticle(
        article.stream()
            .map(
                p ->
                    new EnrichedParagraph(
                        p, List.of(), List.of(), new Tagger("test", context, "0"), assembly))
            .toList(),
        List.of());
  }
}
