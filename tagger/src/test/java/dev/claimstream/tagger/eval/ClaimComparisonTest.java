package dev.claimstream.tagger.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.claimstream.tagger.ClaimKind;
import dev.claimstream.tagger.Span;
import dev.claimstream.tagger.Speaker.How;
import dev.claimstream.tagger.eval.Miss.What;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClaimComparisonTest {

  private static final String TEXT =
      "Ann Lee said the old mill burned down. It will not be rebuilt.";
  private static final ScoredClaim MILL = claim("the old mill burned down", "Ann Lee");

  @Test
  void theSameClaimIsRight() {
    ClaimScore score = score(List.of(MILL), List.of(MILL));

    assertThat(score)
        .isEqualTo(
            new ClaimScore(
                1, 1, 1, 1, 1, 1, 1, Map.of(ClaimKind.INDIRECT, new ClaimScore.Share(1, 1))));
  }

  @Test
  void halfTheLettersAreEnough() {
    // Given: 20 letters and digits in all of it
    ClaimScore half = score(List.of(MILL), List.of(claim("burned down", "Ann Lee")));
    ClaimScore less = score(List.of(MILL), List.of(claim("burned", "Ann Lee")));

    assertThat(half.matched()).isEqualTo(1);
    assertThat(less.matched()).isZero();
    assertThat(less.recall()).isZero();
  }

  @Test
  void eachClaimIsMatchedOnceAndByTheBest() {
    ScoredClaim longer = claim("said the old mill burned down", "Bo");

    ClaimScore score = score(List.of(MILL), List.of(longer, MILL));

    assertThat(score.matched()).isEqualTo(1);
    assertThat(score.speakersRight()).as("the exact one was taken").isEqualTo(1);
    assertThat(score.precision()).isEqualTo(0.5);
    assertThat(score.recall()).isEqualTo(1);
    assertThat(score.f1()).isEqualTo(2.0 / 3);
  }

  @Test
  void aQuestionIsNoClaim() {
    ScoredClaim question = as(ClaimKind.QUESTION, false);

    assertThat(score(List.of(question), List.of(question))).isEqualTo(ClaimScore.NONE);
    assertThat(score(List.of(question), List.of(MILL)).content())
        .as("tagged as a claim it is wrong")
        .isEqualTo(new Retrieval(0, 1, 0));
  }

  @Test
  void anOptionalClaimCountsForNothing() {
    ScoredClaim optional = as(ClaimKind.INDIRECT, true);

    assertThat(score(List.of(optional), List.of(MILL)).content()).isEqualTo(Retrieval.NONE);
    assertThat(score(List.of(optional), List.of()).content()).isEqualTo(Retrieval.NONE);
  }

  @Test
  void whereTheReaderDidNotDecideNothingCounts() {
    ClaimComparison both =
        ClaimComparison.of("a", TEXT, List.of(MILL), List.of(MILL), List.of(span("old mill")));

    assertThat(both.score()).isEqualTo(ClaimScore.NONE);
    assertThat(both.misses()).isEmpty();
  }

  @Test
  void missesTellWhatWentWrong() {
    ScoredClaim rebuilt = claim("It will not be rebuilt", "Ann Lee");
    ScoredClaim burned = claim("burned", "Ann Lee");
    ScoredClaim said = claim("said", "Ann Lee");

    assertThat(misses(List.of(MILL), List.of()))
        .containsExactly(
            new Miss(What.MISSED, "INDIRECT say", "a", "the old mill burned down", ""));
    assertThat(misses(List.of(MILL), List.of(burned)))
        .containsExactly(
            new Miss(
                What.WRONG_EXTENT,
                "too short on the left, too short on the right",
                "a",
                "the old mill burned down",
                "burned"));
    assertThat(misses(List.of(MILL), List.of(claim("burned down", "Ann Lee"))))
        .extracting(Miss::what, Miss::group)
        .containsExactly(tuple(What.OTHER_EXTENT, "too short on the left"));
    assertThat(misses(List.of(MILL), List.of(claim("the old mill burned down", "Bo Kay"))))
        .extracting(Miss::what, Miss::group, Miss::tagged)
        .containsExactly(tuple(What.WRONG_SPEAKER, "PRONOUN", "Bo Kay say"));
    assertThat(misses(List.of(MILL), List.of(withSource("It"))))
        .extracting(Miss::what, Miss::group)
        .containsExactly(tuple(What.WRONG_SOURCE, "elsewhere"));
    assertThat(misses(List.of(rebuilt), List.of(said)))
        .extracting(Miss::what)
        .containsExactly(What.MISSED, What.FALSE_POSITIVE);
  }

  @Test
  void aSurnameIsTheRightSpeakerAndNobodyIsNobody() {
    ScoredClaim surname = claim("the old mill burned down", "Lee");
    ScoredClaim other = claim("the old mill burned down", "Kay");
    ScoredClaim nobody = claim("the old mill burned down");

    assertThat(speakersRight(MILL, surname)).isEqualTo(1);
    assertThat(speakersRight(MILL, other)).isZero();
    assertThat(speakersRight(MILL, nobody)).isZero();
    assertThat(speakersRight(nobody, surname)).isZero();
    assertThat(speakersRight(nobody, nobody)).isEqualTo(1);
  }

  @Test
  void aSourceIsRightWhenHalfOfItIs() {
    ScoredClaim one = withSource("Lee");
    ScoredClaim elsewhere = withSource("It");

    assertThat(score(List.of(MILL), List.of(one)).source()).isEqualTo(1);
    assertThat(score(List.of(MILL), List.of(elsewhere)).source()).isZero();
  }

  @Test
  void scoresOfTextsAddUp() {
    ClaimScore right = score(List.of(MILL), List.of(MILL));
    ClaimScore missed = score(List.of(MILL), List.of());

    assertThat(right.plus(missed).recall()).isEqualTo(0.5);
    assertThat(right.plus(missed).precision()).isEqualTo(1);
  }

  private static int speakersRight(ScoredClaim expected, ScoredClaim found) {
    return score(List.of(expected), List.of(found)).speakersRight();
  }

  private static ClaimScore score(List<ScoredClaim> expected, List<ScoredClaim> found) {
    return ClaimComparison.of("a", TEXT, expected, found, List.of()).score();
  }

  private static List<Miss> misses(List<ScoredClaim> expected, List<ScoredClaim> found) {
    return ClaimComparison.of("a", TEXT, expected, found, List.of()).misses();
  }

  private static ScoredClaim claim(String content, String... speakers) {
    return new ScoredClaim(
        ClaimKind.INDIRECT,
        List.of(span(content)),
        Optional.of(span("Ann Lee")),
        "say",
        Optional.of(List.of(speakers)),
        Optional.of(How.PRONOUN),
        false);
  }

  private static ScoredClaim as(ClaimKind kind, boolean optional) {
    return new ScoredClaim(
        kind, MILL.content(), MILL.source(), "say", MILL.speakers(), MILL.how(), optional);
  }

  private static ScoredClaim withSource(String source) {
    return new ScoredClaim(
        MILL.kind(),
        MILL.content(),
        Optional.of(span(source)),
        "say",
        MILL.speakers(),
        MILL.how(),
        false);
  }

  private static Span span(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }
}
