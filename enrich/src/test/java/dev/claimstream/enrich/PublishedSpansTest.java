package dev.claimstream.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.schemas.Assembly;
import dev.claimstream.schemas.Claim;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.Entity;
import dev.claimstream.schemas.EntityKind;
import dev.claimstream.schemas.Paragraph;
import dev.claimstream.schemas.Span;
import dev.claimstream.schemas.Tagger;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedSpansTest {

  private static final String TEXT = "𝒜da left, Bo said.";

  @Test
  void whatEnrichPublishesIsRight() {
    List<Paragraph> article =
        List.of(
            Articles.paragraph("a", "r", 0, false, "“It is done,” said Ann Smith."),
            Articles.paragraph("a", "r", 1, true, "“Not yet,” Bo Miller told 𝒜da Smith."));

    assertThat(ArticleEnricher.load().enrich(article).paragraphs())
        .hasSize(2)
        .allSatisfy(p -> assertThat(PublishedSpans.problemIn(p)).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "3, 3, 5, 9, 'mention of entity e0 is empty, at 3'",
    "-1, 3, 5, 9, 'mention of entity e0 begins at -1'",
    "0, 4, 11, 20, 'mention of entity e1 ends at 20 of 19 UTF-16 units'",
    "1, 4, 5, 9, 'mention of entity e0 splits a surrogate pair, [1,4)'",
    "5, 9, 0, 4, 'mention of entity e1 is out of the order of the text'"
  })
  void namesTheFirstMentionThatIsWrong(int s1, int e1, int s2, int e2, String problem) {
    assertThat(PublishedSpans.problemIn(mentions(new Span(s1, e1), new Span(s2, e2))))
        .contains(problem);
  }

  private static EnrichedParagraph mentions(Span... spans) {
    Paragraph paragraph = Articles.paragraph("a", "r", 0, true, TEXT);
    List<Entity> entities =
        Stream.iterate(0, i -> i < spans.length, i -> i + 1)
            .map(i -> new Entity("e" + i, EntityKind.PERSON, spans[i], "n", null, null))
            .toList();
    List<Claim> claims = List.of();
    return new EnrichedParagraph(
        paragraph, entities, claims, new Tagger("t", "1", "h"), Assembly.WHOLE);
  }
}
