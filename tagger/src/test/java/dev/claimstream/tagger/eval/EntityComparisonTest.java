package dev.claimstream.tagger.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.Span;
import dev.claimstream.tagger.eval.Miss.What;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntityComparisonTest {

  private static final String TEXT = "Ann Lee of Acme crossed the Old Bridge in Oslo on Monday.";

  @Test
  void spanAndKindMustBeTheSame() {
    EntityComparison result =
        compare(
            List.of(entity("Ann Lee", "PER"), entity("Acme", "Organization")),
            List.of(entity("Ann Lee", "PERSON"), entity("Acme", "LOCATION")));

    assertThat(result.scores().get(EntityKind.PERSON)).isEqualTo(new Retrieval(1, 1, 1));
    assertThat(result.scores().get(EntityKind.ORGANIZATION)).isEqualTo(new Retrieval(0, 0, 1));
    assertThat(result.scores().get(EntityKind.LOCATION)).isEqualTo(new Retrieval(0, 1, 0));
    assertThat(result.misses())
        .containsExactly(
            new Miss(What.WRONG_KIND, "ORGANIZATION as LOCATION", "a", "Acme", "Acme"));
  }

  @Test
  void whatIsTaggedOverAFacilityCountsForNothing() {
    EntityComparison result =
        compare(
            List.of(entity("Old Bridge", "Facility")), List.of(entity("Old Bridge", "LOCATION")));

    assertThat(result.scores().get(EntityKind.LOCATION)).isEqualTo(Retrieval.NONE);
    assertThat(result.misses()).isEmpty();
  }

  @Test
  void anEntityGivenTwiceCountsOnce() {
    EntityComparison result =
        compare(
            List.of(entity("Oslo", "LOC"), entity("Oslo", "GPE")),
            List.of(entity("Oslo", "LOCATION")));

    assertThat(result.scores().get(EntityKind.LOCATION)).isEqualTo(new Retrieval(1, 1, 1));
  }

  @Test
  void missesTellExtentAndWhatWasTaggedForNothing() {
    EntityComparison result =
        compare(
            List.of(entity("Ann Lee", "PER"), entity("Acme", "ORG"), entity("Monday", "DATE")),
            List.of(
                entity("Lee", "PERSON"), entity("Oslo", "LOCATION"), entity("Monday", "PERSON")));

    assertThat(result.misses())
        .extracting(Miss::what, Miss::group)
        .containsExactly(
            tuple(What.WRONG_EXTENT, "PERSON too short on the left"),
            tuple(What.MISSED, "ORGANIZATION"),
            tuple(What.FALSE_POSITIVE, "LOCATION"),
            tuple(What.FALSE_POSITIVE, "PERSON for DATE"));
  }

  private static EntityComparison compare(List<ScoredEntity> right, List<ScoredEntity> tagged) {
    return EntityComparison.of("a", TEXT, right, tagged);
  }

  private static ScoredEntity entity(String words, String kind) {
    int start = TEXT.indexOf(words);
    return new ScoredEntity(new Span(start, start + words.length()), kind);
  }
}
