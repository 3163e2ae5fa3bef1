package dev.claimstream.tagger.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.tagger.ArticleText;
import dev.claimstream.tagger.Mention;
import dev.claimstream.tagger.text.TokenizedParagraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example article is tagged exactly as it is marked. */
class EntityExamplesTest {

  private static final EntityTagger TAGGER = EntityTagger.load();
  private static final LocalDate PUBLISHED = LocalDate.of(2022, 4, 2);

  static Stream<ExampleFile.Example> examples() {
    return Stream.of("names.examples", "values.examples")
        .flatMap(f -> ExampleFile.read(f).stream());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isTaggedAsMarked(ExampleFile.Example example) {
    List<TokenizedParagraph> paragraphs =
        example.paragraphs().stream()
            .map(
                p ->
                    TokenizedParagraph.of(
                        new ArticleText.Paragraph(ArticleText.Kind.BODY, p.text())))
            .toList();

    Entities found = TAGGER.tag(paragraphs, Optional.of(PUBLISHED));

    for (int p = 0; p < paragraphs.size(); p++) {
      ExampleFile.Paragraph expected = example.paragraphs().get(p);
      List<Mention> mentions = found.mentions().get(p);
      assertThat(mentions.stream().map(m -> m.kind() + " " + m.span().in(expected.text())))
          .as("mentions")
          .containsExactlyElementsOf(
              expected.mentions().stream()
                  .map(m -> m.kind() + " " + m.span().in(expected.text()))
                  .toList());
      for (int i = 0; i < mentions.size(); i++) {
        assertAsMarked(mentions.get(i), expected.mentions().get(i));
      }
    }
  }

  private static void assertAsMarked(Mention found, ExampleFile.Marked marked) {
    assertThat(found.span()).isEqualTo(marked.span());
    marked.name().ifPresent(name -> assertThat(found.name()).as("name").isEqualTo(name));
    marked.role().ifPresent(role -> assertThat(found.role()).as("role").hasValue(role));
    marked
        .normalized()
        .ifPresent(value -> assertThat(found.normalized()).as("normalized").hasValue(value));
  }
}
