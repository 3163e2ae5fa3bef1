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

  @Test
  void theSameArticleGivesTheSameResultFromAnotherTagger() {
    String[] article = {
      "The lawyer Kari Hansen met reporters of Reuters in Oslo on 1 April.",
      "Hansen works for the Coastal Research Institute (CRI)."
    };

    EntityTagger other = EntityTagger.load();

    assertThat(other.tag(paragraphs(article), Optional.empty())).isEqualTo(tag(article));
    assertThat(other.rulesHash()).isEqualTo(TAGGER.rulesHash()).hasSize(64);
  }

  @Test
  void entitiesAreNumberedInTheOrderOfTheirFirstMention() {
    Entities found = tag("Oslo and Bergen want it.", "Bergen pays, Oslo builds.");

    assertThat(found.mentions().get(0)).extracting(Mention::entity).containsExactly(0, 1);
    assertThat(found.mentions().get(1)).extracting(Mention::entity).containsExactly(1, 0);
    assertThat(found.facts()).extracting(EntityFacts::name).containsExactly("Oslo", "Bergen");
    assertThat(found.facts().get(1).offset()).isEqualTo(9);
  }

  @Test
  void aTitleTellsTheGenderBeforeTheFirstName() {
    Entities found = tag("Mr Andrea Rossi arrived.", "Mrs Kari Moe left.");

    assertThat(found.facts())
        .extracting(EntityFacts::gender)
        .containsExactly(Gender.MALE, Gender.FEMALE);
  }

  @Test
  void pronounsTellTheGenderOfANameThatDoesNot() {
    Entities found = tag("Qezborl Hakverdi resigned. She will be missed, her friends say.");

    assertThat(found.facts()).first().extracting(EntityFacts::gender).isEqualTo(Gender.FEMALE);
  }

  @Test
  void everyDescriptionOfAPersonIsKept() {
    Entities found =
        tag("The lawyer Pavel Orlov left.", "Orlov is a former judge.", "Professor Orlov agreed.");

    assertThat(found.facts())
        .filteredOn(f -> f.kind() == EntityKind.PERSON)
        .first()
        .extracting(EntityFacts::roles)
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Role.class))
        .extracting(Role::head)
        .containsExactly("lawyer", "judge", "professor");
  }

  @Test
  void aTaggerServesSeveralThreads() {
    String article = "The lawyer Kari Hansen met General Peter Novak of NATO in Oslo on 1 April.";
    Entities expected = tag(article);

    assertThat(Stream.generate(() -> article).limit(200).parallel().map(a -> tag(a)))
        .allMatch(expected::equals);
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
