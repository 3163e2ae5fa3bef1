package dev.claimstream.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.Paragraph;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of articles that are not in English, with the real tagger. */
class ArticleLanguageTest {

  private static final ArticleEnricher ENRICHER = ArticleEnricher.load();

  private static final List<String> ENGLISH =
      List.of("The council voted on Tuesday.", "“The bridge is safe,” said Ann Smith in Oslo.");

  private static final List<String> NORWEGIAN =
      List.of(
          "Kommunestyret vedtok tirsdag å stenge brua, og det er ikke ventet at den åpner igjen.",
          "– Brua er ikke trygg, sier ordfører Kari Moe, som mener at staten må betale.");

  @Test
  void anArticleWhoseTextIsInAnotherLanguagePassesThroughWithThatLanguage() {
    List<EnrichedParagraph> enriched = enrich("und", NORWEGIAN);

    assertThat(enriched)
        .hasSize(2)
        .allSatisfy(
            p -> {
              assertThat(p.getClaims()).isEmpty();
              assertThat(p.getEntities()).isEmpty();
              assertThat(p.getParagraph().getArticle().getLanguage()).isEqualTo("nb");
            });
    assertThat(enriched.get(1).getParagraph().getText()).isEqualTo(NORWEGIAN.get(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nb", "de-AT", "DE", "pt_BR", "tlh"})
  void aStatedLanguageIsTrustedAndKeptAsItIs(String stated) {
    assertThat(enrich(stated, ENGLISH))
        .allSatisfy(
            p -> {
              assertThat(p.getClaims()).isEmpty();
              assertThat(p.getParagraph().getArticle().getLanguage()).isEqualTo(stated);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "en-GB", "EN", "en_US", "eng"})
  void statedEnglishIsTaggedWhateverItLooksLike(String stated) {
    assertThat(enrich(stated, ENGLISH)).anySatisfy(p -> assertThat(p.getClaims()).isNotEmpty());
    assertThat(enrich(stated, NORWEGIAN)).anySatisfy(p -> assertThat(p.getEntities()).isNotEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "und", "mul", "no language at all"})
  void whereNothingIsStatedItIsDetected(String stated) {
    assertThat(enrich(stated, NORWEGIAN)).allSatisfy(p -> assertThat(p.getEntities()).isEmpty());
    assertThat(enrich(stated, ENGLISH))
        .anySatisfy(p -> assertThat(p.getClaims()).isNotEmpty())
        .allSatisfy(
            p ->
                assertThat(p.getParagraph().getArticle().getLanguage())
                    .as("English changes nothing")
                    .isEqualTo(stated));
  }

  @Test
  void aTextTooShortToTellIsReadAsEnglish() {
    assertThat(enrich("und", List.of("– No, says Kari Moe.")))
        .anySatisfy(p -> assertThat(p.getClaims()).isNotEmpty());
  }

  private static List<EnrichedParagraph> enrich(String language, List<String> texts) {
    List<Paragraph> article =
        IntStream.range(0, texts.size())
            .mapToObj(i -> Articles.paragraph("a", "r1", i, i + 1 == texts.size(), texts.get(i)))
            .map(p -> ArticleLanguage.with(language, p))
            .toList();
    return ENRICHER.enrich(article).paragraphs();
  }
}
