package dev.claimstream.tagger.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.tagger.ArticleText;
import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.text.TokenizedParagraph;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Trims what the model may find too long. */
class NameRefinerTest {

  @Test
  void titlesAreCutOffPersons() throws NoSuchAlgorithmException {
    assertThat(refined("Lt. Col. Amir Saleh", EntityKind.PERSON))
        .containsExactly("PERSON Amir Saleh");
  }

  @Test
  void aPlaceBeforeATitleIsANameOfItsOwn() throws NoSuchAlgorithmException {
    assertThat(refined("Indiana Gov. Mike Stone", EntityKind.PERSON))
        .containsExactly("LOCATION Indiana", "PERSON Mike Stone");
  }

  @Test
  void aPossessiveIsCutOff() throws NoSuchAlgorithmException {
    assertThat(refined("Zarya's", EntityKind.ORGANIZATION)).containsExactly("ORGANIZATION Zarya");
  }

  @Test
  void aCountryIsAPlaceWhateverTheModelSays() throws NoSuchAlgorithmException {
    assertThat(refined("Ghana", EntityKind.ORGANIZATION)).containsExactly("LOCATION Ghana");
  }

  @Test
  void aCouncilIsNoPlace() throws NoSuchAlgorithmException {
    assertThat(refined("Bergen City Council", EntityKind.LOCATION))
        .containsExactly("ORGANIZATION Bergen City Council");
  }

  private static List<String> refined(String text, EntityKind kind)
      throws NoSuchAlgorithmException {
    Lexicons lexicons = LexiconLoader.load(MessageDigest.getInstance("SHA-256"));
    Words words =
        new Words(
            TokenizedParagraph.of(new ArticleText.Paragraph(ArticleText.Kind.BODY, text)),
            lexicons);
    Chunk all = Chunk.of(0, words.size(), kind);
    return NameRefiner.refine(words, List.of(all)).stream()
        .map(chunk -> chunk.kind() + " " + words.text(chunk))
        .toList();
  }
}
