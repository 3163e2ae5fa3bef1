package dev.claimstream.enrich;

import static dev.claimstream.enrich.Articles.article;
import static dev.claimstream.enrich.Articles.paragraph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.claimstream.schemas.Assembly;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.Paragraph;
import dev.claimstream.schemas.Tagger;
import dev.claimstream.tagger.ArticleText;
import dev.claimstream.tagger.Claim;
import dev.claimstream.tagger.ClaimKind;
import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.Mention;
import dev.claimstream.tagger.Span;
import dev.claimstream.tagger.Speaker;
import dev.claimstream.tagger.Stance;
import dev.claimstream.tagger.TaggedArticle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArticleEnricherTest {

  private static final Tagger TAGGER = new Tagger("test", "1", "abc");
  private static final String TEXT = "Anna Berg told 😀 Carl: it rains, and it pours.";
  private static final Span ANNA = new Span(0, 9);
  private static final Span CARL = new Span(18, 22);
  private static final Span RAINS = new Span(24, 32);
  private static final Span POURS = new Span(34, 46);

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

  static Stream<Arguments> defects() {
    Mention beyond = mention(0, new Span(40, 48));
    Mention empty = mention(0, new Span(4, 4));
    Mention halved = mention(0, new Span(16, 22));
    Mention halvedAtItsEnd = mention(0, new Span(10, 16));
    return Stream.of(
        Arguments.of(
            "mention of entity 0 ends at 48 of 47 UTF-16 units", List.of(beyond), List.of()),
        Arguments.of("mention of entity 0 is empty, at 4", List.of(empty), List.of()),
        Arguments.of("mention of entity 0 splits a surrogate pair", List.of(halved), List.of()),
        Arguments.of(
            "mention of entity 0 splits a surrogate pair", List.of(halvedAtItsEnd), List.of()),
        Arguments.of(
            "mention of entity 0 is out of the order of the text",
            List.of(carl(), anna()),
            List.of()),
        withClaim("content of claim 5 ends at 99", c -> c.content(new Span(24, 99))),
        withClaim("content of claim 5 has pieces that overlap", c -> c.content(POURS, RAINS)),
        withClaim(
            "content of claim 5 has pieces that overlap", c -> c.content(new Span(24, 36), POURS)),
        withClaim("cue of claim 5 ends at 99", c -> c.cue(new Span(10, 99))),
        withClaim("source of claim 5 is empty", c -> c.source(new Span(3, 3))),
        withClaim("addressee of claim 5 splits", c -> c.addressee(new Span(16, 22), 1)),
        withClaim("addressee of claim 5 is entity 9", c -> c.addressee(CARL, 9)),
        withClaim("speaker of claim 5 is entity 9", c -> c.speaker(9)),
        withClaim("speaker of claim 5 is entity 9", c -> c.moreSpeakers(9)),
        withClaim("content of claim 5 is entity 9", c -> c.entities(9)),
        withClaim("claim 5 refers to claim 9", c -> c.outer(9)),
        withClaim("claim 5 refers to claim 9", c -> c.continuing(9)),
        withClaim("claim 5 has confidence 1.5", c -> c.confidence(1.5)),
        withClaim("claim 5 has confidence NaN", c -> c.confidence(Double.NaN)));
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
  void aClaimKeepsItsIdWhereverTheArticleIsCut() {
    List<Paragraph> article = article("a", 3);
    String id = firstClaimId(enrich(article, NOTHING, NOTHING, found(mention(0, ANNA))), 2);

    assertThat(firstClaimId(enrich(article.subList(2, 3), found(mention(0, ANNA))), 0))
        .isEqualTo(id);
    assertThat(id).hasSize(20).matches("[0-9a-f]+");
  }

  @Test
  void anEntityKeepsItsIdHoweverManyAreNamedBeforeIt() {
    Mention alone = mention(0, ANNA);
    Mention second =
        new Mention(1, EntityKind.PERSON, ANNA, "Anna Berg", Optional.empty(), Optional.empty());
    Mention other =
        new Mention(0, EntityKind.PERSON, ANNA, "Carl", Optional.empty(), Optional.empty());

    String id = entityIds(enrich(article("a", 1), found(alone))).get(0);

    assertThat(entityIds(enrich(article("a", 2), found(other), found(second))).get(1))
        .isEqualTo(id);
    assertThat(entityIds(enrich(article("b", 1), found(alone))).get(0)).isNotEqualTo(id);
  }

  @Test
  void twoEntitiesOfOneNameAreTwo() {
    Mention first = mention(0, ANNA);
    Mention namesake = mention(1, ANNA);

    List<String> ids =
        entityIds(enrich(article("a", 3), found(first), found(namesake), found(first)));

    assertThat(ids.get(1)).isNotEqualTo(ids.get(0));
    assertThat(ids.get(2)).isEqualTo(ids.get(0));
  }

  /** Consumers may compute the ids themselves; changing the rule breaks them. */
  @Test
  void idsAreTheOnesThatAreWrittenDown() {
    assertThat(Ids.claim("a", "r1", 3, 0)).isEqualTo("5367ccd7de7b0e210918");
    assertThat(Ids.entity("a", "PERSON", "Anna Berg", 0)).isEqualTo("c2920b12b8bb7935");
    assertThat(Ids.claim("a", "r1", 3, 1)).isNotEqualTo(Ids.claim("a", "r1", 31, 0));
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

  private static final TaggedArticle.Paragraph NOTHING =
      new TaggedArticle.Paragraph(List.of(), List.of());

  private static EnrichedArticle enrich(List<Paragraph> article, TaggedArticle.Paragraph... found) {
    return new ArticleEnricher(text -> new TaggedArticle(List.of(found)), TAGGER).enrich(article);
  }

  private static TaggedArticle.Paragraph found(Mention mention) {
    return new TaggedArticle.Paragraph(
        List.of(mention), List.of(ClaimBuilder.plain(0, mention.entity())));
  }

  private static Arguments withClaim(String problem, UnaryOperator<ClaimBuilder> change) {
    return Arguments.of(problem, List.of(anna(), carl()), List.of(change.apply(claim(5)).build()));
  }

  private static Mention anna() {
    return new Mention(
        0, EntityKind.PERSON, ANNA, "Anna Berg", Optional.empty(), Optional.of("minister"));
  }

  private static Mention carl() {
    return new Mention(1, EntityKind.PERSON, CARL, "Carl", Optional.empty(), Optional.empty());
  }

  private static Mention mention(int entity, Span span) {
    return new Mention(
        entity, EntityKind.PERSON, span, "Anna Berg", Optional.empty(), Optional.empty());
  }

  private static ClaimBuilder claim(int id) {
    return new ClaimBuilder(id);
  }

  private static String textOf(dev.claimstream.schemas.Span span) {
    return TEXT.substring(span.getStart(), span.getEnd());
  }

  private static String firstClaimId(EnrichedArticle article, int paragraph) {
    return article.paragraphs().get(paragraph).getClaims().get(0).getClaimId();
  }

  private static List<String> entityIds(EnrichedArticle article) {
    assertThat(article.defects()).isEmpty();
    return article.paragraphs().stream()
        .flatMap(p -> p.getEntities().stream())
        .map(e -> e.getEntityId())
        .toList();
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }
}
