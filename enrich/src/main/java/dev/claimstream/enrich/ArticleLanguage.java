package dev.claimstream.enrich;

import dev.claimstream.schemas.ArticleInfo;
import dev.claimstream.schemas.Paragraph;
import dev.claimstream.tagger.language.LanguageDetector;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * In what language an article is. What it states is trusted; otherwise it is detected in all of its
 * text. English is what the tagger reads, and what is assumed when neither tells.
 */
public final class ArticleLanguage {

  private static final Set<String> ENGLISH = Set.of("en", "eng");

  /** Undetermined, several, none of those with a code. */
  private static final Set<String> UNSTATED = Set.of("", "und", "mul", "mis");

  private ArticleLanguage() {}

  /** The language, as a BCP 47 tag, of an article that is not English; empty for English. */
  static Optional<String> foreign(List<Paragraph> article) {
    String stated = article.get(0).getArticle().getLanguage();
    if (ENGLISH.contains(code(stated))) {
      return Optional.empty();
    }
    if (isStated(stated)) {
      return Optional.of(stated);
    }
    return LanguageDetector.detect(article.stream().map(Paragraph::getText).toList())
        .filter(detected -> !ENGLISH.contains(detected));
  }

  /** Whether a tag names a language, so that an enriched paragraph has the same. */
  public static boolean isStated(String tag) {
    return !UNSTATED.contains(code(tag));
  }

  private static String code(String tag) {
    return Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
  }

  /** The paragraph with its article's language. */
  public static Paragraph with(String language, Paragraph paragraph) {
    ArticleInfo info = paragraph.getArticle();
    return new Paragraph(
        paragraph.getArticleId(),
        paragraph.getRevision(),
        paragraph.getIndex(),
        paragraph.getLast(),
        paragraph.getKind(),
        paragraph.getText(),
        paragraph.getOffset(),
        new ArticleInfo(
            info.getSource(),
            info.getUrl().orElse(null),
            info.getTitle().orElse(null),
            info.getAuthors(),
            language,
            info.getPublishedAt().orElse(null)));
  }
}
