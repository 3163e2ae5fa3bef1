package dev.claimstream.ingest;

import static dev.claimstream.schemas.ParagraphKind.BODY;
import static dev.claimstream.schemas.ParagraphKind.HEADING;
import static dev.claimstream.schemas.ParagraphKind.HEADLINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.schemas.ParagraphKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParagraphKindsTest {

  private static final String SENTENCE = "The center is said to have opened two weeks ago.";

  private static List<ParagraphKind> kinds(String... paragraphs) {
    return ParagraphKinds.of(List.of(paragraphs), Optional.empty());
  }

  /** The kind of a line that stands between two sentences. */
  private static ParagraphKind between(String line) {
    return kinds(SENTENCE, line, SENTENCE).get(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Contacted by thousands",
        "– Young people have control",
        "Soldier mothers respond",
        "Mener ‘umulig’ ble mulig"
      })
  void aShortLineThatEndsNoSentenceIsAHeading(String line) {
    assertThat(between(line)).isEqualTo(HEADING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "–",
        "* * *",
        "– Can a conscript refuse?",
        "Something Dalhaug has knowledge of.",
        "Never again!",
        "Dalhaug adds:",
        "“We will stay.”",
        "– We leave, says the soldier",
        "https://news.example/2022/04/01",
        "because it was raining",
        "“It was the worst of all.” – Francisco Herrero",
        "A line that goes on and on about what was said and by whom, and so is no heading at all",
        "Two lines\nof text"
      })
  void anyOtherLineIsBody(String line) {
    assertThat(between(line)).isEqualTo(BODY);
  }

  @Test
  void aLineThatTheNextOneCarriesOnIsBody() {
    assertThat(kinds(SENTENCE, "The rest of them stayed", "because it was raining.", SENTENCE))
        .containsExactly(BODY, BODY, BODY, BODY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Russian soldiers refuse to fight", "Will they fight?", "– We refuse"})
  void aShortFirstLineWithoutAFinalStopIsTheHeadline(String line) {
    assertThat(kinds(line, SENTENCE).get(0)).isEqualTo(HEADLINE);
  }

  @Test
  void aFirstLineThatIsASentenceIsBody() {
    assertThat(kinds(SENTENCE, SENTENCE).get(0)).isEqualTo(BODY);
  }

  @Test
  void aFirstLineThatIsTheTitleIsTheHeadlineWhateverItLooksLike() {
    assertThat(ParagraphKinds.of(List.of(SENTENCE, SENTENCE), Optional.of(SENTENCE)).get(0))
        .isEqualTo(HEADLINE);
  }

  @Test
  void whatNothingFollowsIsBody() {
    assertThat(kinds("Only line")).containsExactly(BODY);
    assertThat(kinds(SENTENCE, "The end")).containsExactly(BODY, BODY);
    assertThat(kinds(SENTENCE, "Almost", "The end")).containsExactly(BODY, HEADING, BODY);
  }

  @Test
  void twoShortLinesTogetherAreHeadingsAndMoreAreAList() {
    assertThat(kinds(SENTENCE, "One", "Two", SENTENCE))
        .containsExactly(BODY, HEADING, HEADING, BODY);
    assertThat(kinds(SENTENCE, "One", "Two", "Three", SENTENCE))
        .containsExactly(BODY, BODY, BODY, BODY, BODY);
  }
}
