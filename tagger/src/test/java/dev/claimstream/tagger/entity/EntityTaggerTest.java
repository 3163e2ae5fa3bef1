package dev.claimstream.tagger.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.tagger.ArticleText;
import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.Mention;
import dev.claimstream.tagger.text.TokenizedParagraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EntityTaggerTest {

  private static final EntityTagger TAGGER = EntityTagger.load();

  @Test
  void aSurnameIsThePersonNamedInFullBeforeOrAfter() {
    Entities found =
        tag(
            "Hansen declined to comment.",
            "The lawyer Kari Hansen met reporters in Oslo.",
            "Mrs Hansen left early.");

    assertThat(found.mentions().stream().map(m -> m.get(0).name())).containsOnly("Kari Hansen");
    EntityFacts kari = found.facts().get(found.mentions().get(0).get(0).entity());
    assertThat(kari.gender()).isEqualTo(Gender.FEMALE);
    assertThat(kari.roles()).extracting(Role::head).contains("lawyer");
  }

  @Test
  void aRelativeDateIsReadAgainstThePublication() {
    Entities found =
        TAGGER.tag(
            paragraphs("The talks ended on Thursday."), Optional.of(LocalDate.of(2022, 4, 2)));

    assertThat(found.mentions().get(0))
        .filteredOn(m -> m.kind() == EntityKind.DATE)
        .extracting(Mention::normalized)
        .containsExactly(Optional.of("2022-03-31"));
  }

  private static Entities tag(String... paragraphs) {
    return TAGGER.tag(paragraphs(paragraphs), Optional.empty());
  }

  private static List<TokenizedParagraph> paragraphs(String... paragraphs) {
    return Stream.of(paragraphs)
        .map(p -> TokenizedParagraph.of(new ArticleText.Paragraph(ArticleText.Kind.BODY, p)))
        .toList();
  }
}
