package dev.claimstream.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClaimScoreTest {

  private static final String TEXT =
      "Ann Lee said the old mill burned down. It will not be rebuilt.";
  private static final ClaimScore.Entry MILL = claim("the old mill burned down", "Ann Lee");

  @Test
  void theSameClaimIsRight() {
    ClaimScore score = ClaimScore.of(TEXT, List.of(MILL), List.of(MILL));

    assertThat(score).isEqualTo(new ClaimScore(1, 1, 1, 1, 1, 1));
  }

  @Test
  void halfTheLettersAreEnough() {
    // Given: 20 letters and digits in all of it
    ClaimScore half = ClaimScore.of(TEXT, List.of(MILL), List.of(claim("burned down", "Ann Lee")));
    ClaimScore less = ClaimScore.of(TEXT, List.of(MILL), List.of(claim("burned", "Ann Lee")));

    assertThat(half.matched()).isEqualTo(1);
    assertThat(less.matched()).isZero();
    assertThat(less.recall()).isZero();
  }

  @Test
  void eachClaimIsMatchedOnceAndByTheBest() {
    ClaimScore.Entry longer = claim("said the old mill burned down", "Bo");

    ClaimScore score = ClaimScore.of(TEXT, List.of(MILL), List.of(longer, MILL));

    assertThat(score.matched()).isEqualTo(1);
    assertThat(score.speakersRight()).as("the exact one was taken").isEqualTo(1);
    assertThat(score.precision()).isEqualTo(0.5);
    assertThat(score.recall()).isEqualTo(1);
    assertThat(score.f1()).isEqualTo(2.0 / 3);
  }

  @Test
  void aQuestionIsNoClaim() {
    var question =
        new ClaimScore.Entry(ClaimKind.QUESTION, MILL.content(), Optional.empty(), List.of());

    assertThat(ClaimScore.of(TEXT, List.of(question), List.of(question)))
        .isEqualTo(ClaimScore.NONE);
  }

  @Test
  void aSurnameIsTheRightSpeakerAndNobodyIsNobody() {
    ClaimScore.Entry surname = claim("the old mill burned down", "Lee");
    ClaimScore.Entry other = claim("the old mill burned down", "Kay");
    ClaimScore.Entry nobody = claim("the old mill burned down");

    assertThat(speakersRight(MILL, surname)).isEqualTo(1);
    assertThat(speakersRight(MILL, other)).isZero();
    assertThat(speakersRight(MILL, nobody)).isZero();
    assertThat(speakersRight(nobody, surname)).isZero();
    assertThat(speakersRight(nobody, nobody)).isEqualTo(1);
  }

  @Test
  void aSourceIsRightWhenHalfOfItIs() {
    ClaimScore.Entry one = withSource("Lee");
    ClaimScore.Entry elsewhere = withSource("It");

    assertThat(ClaimScore.of(TEXT, List.of(MILL), List.of(one)).source()).isEqualTo(1);
    assertThat(ClaimScore.of(TEXT, List.of(MILL), List.of(elsewhere)).source()).isZero();
  }

  @Test
  void scoresOfTextsAddUp() {
    ClaimScore right = ClaimScore.of(TEXT, List.of(MILL), List.of(MILL));
    ClaimScore missed = ClaimScore.of(TEXT, List.of(MILL), List.of());

    assertThat(right.plus(missed).recall()).isEqualTo(0.5);
    assertThat(right.plus(missed).precision()).isEqualTo(1);
  }

  private static int speakersRight(ClaimScore.Entry expected, ClaimScore.Entry found) {
    return ClaimScore.of(TEXT, List.of(expected), List.of(found)).speakersRight();
  }

  private static ClaimScore.Entry claim(String content, String... speakers) {
    return new ClaimScore.Entry(
        ClaimKind.INDIRECT,
        List.of(span(content)),
        Optional.of(span("Ann Lee")),
        List.of(speakers));
  }

  private static ClaimScore.Entry withSource(String source) {
    return new ClaimScore.Entry(
        MILL.kind(), MILL.content(), Optional.of(span(source)), MILL.speakers());
  }

  private static Span span(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }
}
