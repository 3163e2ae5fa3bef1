package dev.claimstream.enrich;

import static dev.claimstream.enrich.Articles.article;
import static dev.claimstream.enrich.Articles.paragraph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.claimstream.schemas.Assembly;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.Paragraph;
import dev.claimstream.tagger.ArticleText;
import dev.claimstream.tagger.Claim;
import dev.claimstream.tagger.ClaimKind;
import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.Mention;
import dev.claimstream.tagger.Speaker;
import dev.claimstream.tagger.Stance;
import dev.claimstream.tagger.TaggedArticle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the tagger found is published, or is a defect. */
class ArticleEnricherTest extends FoundInArticles {

  private static final String TEXT = "Anna Berg told 😀 Carl: it rains, and it pours.";

  @Test
  void everythingTheTaggerFoundIsPublished() {
    var enriched =
        enrich(
                List.of(paragraph("a", "r1", 0, true, TEXT)),
                new TaggedArticle.Paragraph(
                    List.of(anna(), carl()),
                    List.of(claim(5).build(), claim(6).outer(5).continuing(5).build())))
            .paragraphs()
            .get(0);

    var anna = enriched.getEntities().get(0);
    assertThat(anna.getKind()).isEqualTo(dev.claimstream.schemas.EntityKind.PERSON);
    assertThat(anna.getName()).isEqualTo("Anna Berg");
    assertThat(anna.getRole()).hasValue("minister");
    assertThat(anna.getNormalized()).isEmpty();
    assertThat(textOf(anna.getSpan())).isEqualTo("Anna Berg");

    var claim = enriched.getClaims().get(0);
    assertThat(claim.getKind()).isEqualTo(dev.claimstream.schemas.ClaimKind.INDIRECT);
    assertThat(claim.getContent())
        .extracting(ArticleEnricherTest::textOf)
        .containsExactly("it rains", "and it pours");
    assertThat(claim.getCue().map(c -> textOf(c.getSpan()))).hasValue("told");
    assertThat(claim.getCue().map(c -> c.getLemma())).hasValue("tell");
    assertThat(claim.getCue().map(c -> c.getStance()))
        .hasValue(dev.claimstream.schemas.Stance.DENIES);
    assertThat(claim.getSource().map(ArticleEnricherTest::textOf)).hasValue("Anna Berg");
    assertThat(claim.getSpeaker().getEntityId()).hasValue(anna.getEntityId());
    assertThat(claim.getSpeaker().getHow()).isEqualTo(dev.claimstream.schemas.SpeakerHow.NAMED);
    assertThat(claim.getMoreSpeakers()).hasSize(1);
    assertThat(claim.getMoreSpeakers().get(0).getRole()).hasValue("officials");
    assertThat(claim.getMoreSpeakers().get(0).getEntityId()).isEmpty();
    String carlId = enriched.getEntities().get(1).getEntityId();
    assertThat(claim.getAddressee().flatMap(a -> a.getEntityId())).hasValue(carlId);
    assertThat(claim.getEntityIds()).containsExactly(carlId);
    assertThat(claim.getHedged()).isTrue();
    assertThat(claim.getNegated()).isFalse();
    assertThat(claim.getConfidence()).isEqualTo(0.75);
    assertThat(claim.getOuterClaimId()).isEmpty();

    var nested = enriched.getClaims().get(1);
    assertThat(nested.getOuterClaimId()).hasValue(claim.getClaimId());
    assertThat(nested.getContinuesClaimId()).hasValue(claim.getClaimId());
    assertThat(enriched.getTagger()).isEqualTo(TAGGER);
    assertThat(enriched.getAssembly()).isEqualTo(Assembly.WHOLE);
  }

  @Test
  void everyKindThatTheTaggerKnowsIsInTheContract() {
    assertThat(names(dev.claimstream.schemas.EntityKind.values()))
        .containsAll(names(EntityKind.values()));
    assertThat(names(dev.claimstream.schemas.ClaimKind.values()))
        .containsAll(names(ClaimKind.values()));
    assertThat(names(dev.claimstream.schemas.Stance.values())).containsAll(names(Stance.values()));
    assertThat(names(dev.claimstream.schemas.SpeakerHow.values()))
        .containsAll(names(Speaker.How.values()));
  }

  @Test
  void theTaggerSeesTheWholeArticleWithItsDay() {
    var seen = new ArrayList<ArticleText>();
    var enricher =
        new ArticleEnricher(
            text -> {
              seen.add(text);
              return new TaggedArticle(text.paragraphs().stream().map(p -> NOTHING).toList());
            },
            TAGGER);

    enricher.enrich(article("a", 2));

    assertThat(seen.get(0).published()).hasValue(LocalDate.of(2024, 5, 6));
    assertThat(seen.get(0).paragraphs())
        .containsExactly(
            new ArticleText.Paragraph(ArticleText.Kind.BODY, "Paragraph 0 of a."),
            new ArticleText.Paragraph(ArticleText.Kind.BODY, "Paragraph 1 of a."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("defects")
  void aTaggingThatBreaksTheContractIsADefectOfItsParagraphAlone(
      String problem, List<Mention> mentions, List<Claim> claims) {
    List<Paragraph> article =
        List.of(
            paragraph("a", "r1", 0, false, TEXT),
            paragraph("a", "r1", 1, false, TEXT),
            paragraph("a", "r1", 2, true, TEXT));

    EnrichedArticle enriched =
        enrich(article, NOTHING, new TaggedArticle.Paragraph(mentions, claims), NOTHING);

    assertThat(enriched.defects()).hasSize(1);
    assertThat(enriched.defects().get(0).paragraph()).isSameAs(article.get(1));
    assertThat(enriched.defects().get(0).problem()).contains(problem).doesNotContain("rains");
    assertThat(enriched.paragraphs())
        .extracting(p -> p.getParagraph().getIndex())
        .containsExactly(0, 2);
  }

  @Test
  void theSameArticleGivesEqualRecords() {
    var found = new TaggedArticle.Paragraph(List.of(anna(), carl()), List.of(claim(5).build()));
    List<Paragraph> article = List.of(paragraph("a", "r1", 0, true, TEXT));

    assertThat(enrich(article, found)).isEqualTo(enrich(article, found));
  }

  @Test
  void paragraphsOfSeveralArticlesOrOutOfOrderAreRefused() {
    var enricher = new ArticleEnricher(t -> new TaggedArticle(List.of()), TAGGER);
    Paragraph first = paragraph("a", "r1", 0, false);

    assertThatThrownBy(() -> enricher.enrich(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    for (Paragraph second :
        List.of(
            paragraph("b", "r1", 1, false),
            paragraph("a", "r2", 1, false),
            paragraph("a", "r1", 0, false))) {
      assertThatThrownBy(() -> enricher.enrich(List.of(first, second)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("does not follow");
    }
  }

  @Test
  void aTaggerThatGivesBackAnotherNumberOfParagraphsIsWrong() {
    assertThatThrownBy(() -> enrich(article("a", 2), NOTHING))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the tagger was given 2 paragraphs and gave back 1");
  }

  @Test
  void theRealTaggerIsLoadedWithItsVersionAndRules() {
    EnrichedParagraph enriched = ArticleEnricher.load().enrich(article("a", 1)).paragraphs().get(0);

    assertThat(enriched.getTagger().getName()).isEqualTo("claimstream-rules");
    assertThat(enriched.getTagger().getVersion()).matches("[0-9]+\\.[0-9]+\\.[0-9]+.*");
    assertThat(enriched.getTagger().getRulesHash()).isNotBlank();
  }

  private static String textOf(dev.claimstream.schemas.Span span) {
    return TEXT.substring(span.getStart(), span.getEnd());
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }
}
