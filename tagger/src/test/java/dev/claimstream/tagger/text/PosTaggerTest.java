package dev.claimstream.tagger.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.tagger.ArticleText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hard choices: what a word is, after the slash, where it could be something else. */
class PosTaggerTest {

  private static final PosTagger TAGGER = new PosTagger(Lexicon.english());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The minister claims/PRESENT that it is over .",
        "The claims/NOUN were false .",
        "He reports/PRESENT the loss .",
        "The reports/NOUN of loss are false .",
        "They fear/PRESENT that it will rain .",
        "Their fear/NOUN is rain .",
        "She hopes/PRESENT to win .",
        "Her hopes/NOUN of a win faded .",
        "They want to state/INFINITIVE the cause .",
        "The state/NOUN will pay .",
        "It will rain , warns/PRESENT the mayor .",
        "They did answer/INFINITIVE .",
        "The answer/NOUN came late .",
      })
  void aVerbOrANoun(String marked) {
    assertThat(tag(marked)).isEqualTo(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He accused/PAST her of theft .",
        "He was accused/PARTICIPLE of theft .",
        "He has accused/PARTICIPLE her .",
        "He put/PAST it down .",
        "It was put/PARTICIPLE down .",
        "She wrote/PAST it and he has written/PARTICIPLE more .",
        "The man said/PAST nothing .",
        "He is said/PARTICIPLE to be ill .",
        "The said/PARTICIPLE man left .",
        "They will have been told/PARTICIPLE by noon .",
      })
  void aPastFormOrAParticiple(String marked) {
    assertThat(tag(marked)).isEqualTo(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "She says that/THAT it rains .",
        "She says : That/PRONOUN is all .",
        "Her/POSSESSIVE boat sank .",
        "They told her/OBJECT that it sank .",
        "Tom 's/POSSESSIVE boat sank .",
        "It 's/BE over .",
        "One/DETERMINER boat sank .",
        "One/PRONOUN of them sank .",
        "the workers '/POSSESSIVE boat",
      })
  void aWordOfSeveralClosedClasses(String marked) {
    assertThat(tag(marked)).isEqualTo(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He denied taking/GERUND it .",
        "She is meeting/GERUND them .",
        "He spoke in Reading/NAME .",
        "Doctor Will/NAME came .",
        "The blorfing/NOUN was loud .",
        "They blorfed/PAST it .",
        "He did it blorfly/ADVERB .",
        "a blorfous/ADJECTIVE boat",
        "She saw Blorf/NAME there .",
        "It cost 45/NUMBER %/NOUN more .",
      })
  void formsInIngNamesAndUnknownWords(String marked) {
    assertThat(tag(marked)).isEqualTo(marked);
  }

  @Test
  void everyTokenHasAPartOfSpeech() {
    TokenizedParagraph paragraph = paragraph("“Well, 3 cafés… \uD83D 😀 shut.” @a --- he's 'm");

    assertThat(TAGGER.tag(paragraph)).hasSameSizeAs(paragraph.tokens()).doesNotContainNull();
  }

  /** The sentence again, with what the tagger makes of the words that have a slash. */
  private static String tag(String marked) {
    List<String> words = new ArrayList<>(List.of(marked.split(" ")));
    StringBuilder text = new StringBuilder();
    for (String word : words) {
      String plain = word.replaceFirst("/[A-Z]+$", "");
      boolean touches = text.length() == 0 || plain.startsWith("'");
      text.append(touches ? "" : " ").append(plain);
    }
    TokenizedParagraph paragraph = paragraph(text.toString());
    Pos[] pos = TAGGER.tag(paragraph);
    assertThat(paragraph.tokens()).as("words of '%s'", marked).hasSameSizeAs(words);
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).contains("/")) {
        words.set(i, paragraph.tokens().get(i).text() + "/" + pos[i]);
      }
    }
    return String.join(" ", words);
  }

  private static TokenizedParagraph paragraph(String text) {
    return TokenizedParagraph.of(new ArticleText.Paragraph(ArticleText.Kind.BODY, text));
  }
}
