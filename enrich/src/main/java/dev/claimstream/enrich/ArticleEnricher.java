package dev.claimstream.enrich;

import dev.claimstream.schemas.Assembly;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.Paragraph;
import dev.claimstream.schemas.Tagger;
import dev.claimstream.tagger.ArticleTagger;
import dev.claimstream.tagger.ArticleText;
import dev.claimstream.tagger.Scope;
import dev.claimstream.tagger.TaggedArticle;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Tags an article and puts what was found into the published form: with ids, and with every span
 * checked against the text. An article in another language than English is published with that
 * language and with nothing found. The same article gives the same result. Safe for several
 * threads.
 */
public final class ArticleEnricher implements Enrichment {

  private final Function<ArticleText, TaggedArticle> tagging;
  private final Tagger tagger;

  ArticleEnricher(Function<ArticleText, TaggedArticle> tagging, Tagger tagger) {
    this.tagging = tagging;
    this.tagger = tagger;
  }

  /** Loads the tagger for claims in the sense of newsrooms. */
  public static ArticleEnricher load() {
    return load(Scope.SPEECH);
  }

  /** Loads the tagger. */
  public static ArticleEnricher load(Scope scope) {
    ArticleTagger tagger = ArticleTagger.load(scope);
    return new ArticleEnricher(
        tagger::tag, new Tagger(ArticleTagger.NAME, Version.current(), tagger.rulesHash()));
  }

  /** Enriches a whole article. */
  public EnrichedArticle enrich(List<Paragraph> article) {
    return enrich(article, Assembly.WHOLE);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException when the paragraphs are none, of several articles or
   *     revisions, or out of order
   * @throws IllegalStateException when the tagger gives back another number of paragraphs
   */
  @Override
  public EnrichedArticle enrich(List<Paragraph> article, Assembly assembly) {
    requireOneArticle(article);
    Optional<String> foreign = ArticleLanguage.foreign(article);
    if (foreign.isPresent()) {
      return untagged(article, assembly, foreign.get());
    }
    TaggedArticle tagged = tagging.apply(textOf(article));
    if (tagged.paragraphs().size() != article.size()) {
      throw new IllegalStateException(
          "the tagger was given %d paragraphs and gave back %d"
              .formatted(article.size(), tagged.paragraphs().size()));
    }
    var references = ArticleReferences.of(article, tagged);
    var enriched = new ArrayList<EnrichedParagraph>(article.size());
    var defects = new ArrayList<TaggingDefect>(0);
    for (int i = 0; i < article.size(); i++) {
      Paragraph paragraph = article.get(i);
      TaggedArticle.Paragraph found = tagged.paragraphs().get(i);
      Optional<String> problem = TaggingCheck.problemIn(paragraph.getText(), found, references);
      if (problem.isPresent()) {
        defects.add(new TaggingDefect(paragraph, problem.get()));
      } else {
        var published = new PublishedForm(references);
        enriched.add(
            new EnrichedParagraph(
                paragraph,
                published.entities(found.mentions()),
                published.claims(found.claims()),
                tagger,
                assembly));
      }
    }
    return new EnrichedArticle(enriched, defects);
  }

  private EnrichedArticle untagged(List<Paragraph> article, Assembly assembly, String language) {
    return new EnrichedArticle(
        article.stream()
            .map(p -> ArticleLanguage.with(language, p))
            .map(p -> new EnrichedParagraph(p, List.of(), List.of(), tagger, assembly))
            .toList(),
        List.of());
  }

  private static ArticleText textOf(List<Paragraph> article) {
    Optional<LocalDate> published =
        article
            .get(0)
            .getArticle()
            .getPublishedAt()
            .map(t -> LocalDate.ofInstant(t, ZoneOffset.UTC));
    return new ArticleText(
        article.stream()
            .map(
                p ->
                    new ArticleText.Paragraph(
                        switch (p.getKind()) {
                          case HEADLINE -> ArticleText.Kind.HEADLINE;
                          case HEADING -> ArticleText.Kind.HEADING;
                          case BODY -> ArticleText.Kind.BODY;
                        },
                        p.getText()))
            .toList(),
        published);
  }

  private static void requireOneArticle(List<Paragraph> article) {
    if (article.isEmpty()) {
      throw new IllegalArgumentException("an article needs at least one paragraph");
    }
    Paragraph before = article.get(0);
    for (Paragraph paragraph : article.subList(1, article.size())) {
      if (!paragraph.getArticleId().equals(before.getArticleId())
          || !paragraph.getRevision().equals(before.getRevision())
          || paragraph.getIndex() <= before.getIndex()) {
        throw new IllegalArgumentException(
            "paragraph %d of %s (revision %s) does not follow paragraph %d of %s (revision %s)"
                .formatted(
                    paragraph.getIndex(),
                    paragraph.getArticleId(),
                    paragraph.getRevision(),
                    before.getIndex(),
                    before.getArticleId(),
                    before.getRevision()));
      }
      before = paragraph;
    }
  }
}
