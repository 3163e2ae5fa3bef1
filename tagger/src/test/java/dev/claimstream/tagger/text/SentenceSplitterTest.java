package dev.claimstream.tagger.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In each text, a bar stands where one sentence ends and the next begins. */
class SentenceSplitterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He left. | She stayed.",
        "Who left? | Nobody! | Really… | Yes.",
        "He left... | She stayed.",
        "In 2019 he left. | 2020 was better.",
        "He left. | – She stayed.",
        "He left. | “She stayed.”",
      })
  void aMarkEndsASentenceBeforeWhatCouldBeginOne(String text) {
    assertThat(split(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He erred in law. says the researcher.",
        "He paid 3.5 million for it.",
        "“Will you go?” asked Lee.",
        "It was over in 0.5 seconds, e.g. before noon.",
        "Wait... and see.",
      })
  void aMarkBeforeALowerCaseWordEndsNone(String text) {
    assertThat(split(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“He left.” | She stayed.",
        "He left (he said.) | She stayed.",
        "«He left.» | She stayed.",
        "'He left.' | She stayed.",
        "He said “it ended.”",
        "Did he leave?! | She stayed.",
      })
  void closingMarksBelongToTheSentenceBefore(String text) {
    assertThat(split(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mr. Lee and Dr. Ray met Gen. Olsen.",
        "Lt. Gen. J. R. Lee left.",
        "Mr. So met Dr. Who at noon.",
        "The U.S. Senate met.",
        "He lives in the U.S. | She does not.",
        "Acme Inc. | The firm fell.",
        "They met at 9 a.m. | He was late.",
        "He came on Jan. 5 to the house.",
      })
  void anAbbreviationEndsASentenceOnlyBeforeACommonFirstWord(String text) {
    assertThat(split(text)).isEqualTo(text);
  }

  @Test
  void everyTokenIsInOneSentence() {
    List<Token> tokens = Tokenizer.tokenize("One. Two? (Three.) four “Five”");

    List<Sentence> sentences = SentenceSplitter.split(tokens);

    assertThat(sentences.stream().flatMap(s -> s.tokens().stream()))
        .containsExactlyElementsOf(tokens);
    assertThat(sentences.get(0).first()).isZero();
    for (int i = 1; i < sentences.size(); i++) {
      assertThat(sentences.get(i).first()).isEqualTo(sentences.get(i - 1).limit());
    }
  }

  @Test
  void noTokensAreNoSentences() {
    assertThat(SentenceSplitter.split(List.of())).isEmpty();
  }

  private static String split(String barred) {
    String text = barred.replace("| ", "");
    return SentenceSplitter.split(Tokenizer.tokenize(text)).stream()
        .map(s -> s.span().in(text))
        .collect(Collectors.joining(" | "));
  }
}
