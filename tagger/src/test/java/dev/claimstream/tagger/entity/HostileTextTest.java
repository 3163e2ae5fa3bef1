package dev.claimstream.tagger.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.tagger.ArticleText;
import dev.claimstream.tagger.Mention;
import dev.claimstream.tagger.text.TokenizedParagraph;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any string can be tagged, and what is found are ordered pieces of it. */
class HostileTextTest {

  private static final EntityTagger TAGGER = EntityTagger.load();

  @Property(tries = 500)
  void anyStringsGiveOrderedMentionsWithinThem(
      @ForAll("texts") String first, @ForAll("texts") String second) {
    assertSound(first, second);
  }

  @Provide
  static Arbitrary<String> texts() {
    Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(60);
    Arbitrary<String> pieces =
        Arbitraries.of(
                "The",
                "Mr",
                "Kari",
                "Hansen",
                "'s",
                "(",
                ")",
                "FFI",
                "US",
                "$",
                "5",
                "million",
                ",",
                ".",
                "-",
                "–",
                "of",
                "and",
                "University",
                "known as",
                "“",
                "”",
                "May",
                "1",
                "2020",
                "next",
                "Monday",
                "ago",
                "two",
                "weeks",
                "per",
                "cent",
                "Russian",
                "IV",
                "said",
                "is",
                "a",
                "lawyer",
                "pro-Taiwan",
                "Shanghai-based",
                "\ud800",
                "\udc00",
                "é",
                "中国",
                "10:30",
                "pm",
                "9999999999999999999999",
                "%",
                "Ltd.",
                "J.",
                "‎")
            .list()
            .ofMaxSize(25)
            .map(words -> String.join(" ", words));
    return Arbitraries.oneOf(anything, pieces);
  }

  /** Each would take hours if the work grew with the square of the length. */
  @ParameterizedTest
  @MethodSource("longTexts")
  @Timeout(60)
  void aLongTextIsTaggedInTimeThatGrowsWithItsLength(String piece) {
    assertSound(piece.repeat(100_000 / Math.max(1, piece.length() / 4)));
  }

  static Stream<String> longTexts() {
    return Stream.of(
        "A ",
        "Kari ",
        "Kari Hansen ",
        "Kari Hansen, a lawyer, ",
        "University of ",
        "Mr ",
        "$ ",
        "5 ",
        "million ",
        "(",
        "X-",
        "The ",
        "the Russian ",
        "Hansen said. ",
        "Bank (BNK) ",
        "“Kari ",
        "known as ",
        "May ",
        "'s ",
        "of Kari ",
        "A. ",
        "aB");
  }

  private static void assertSound(String... texts) {
    List<TokenizedParagraph> paragraphs =
        Stream.of(texts)
            .map(t -> TokenizedParagraph.of(new ArticleText.Paragraph(ArticleText.Kind.BODY, t)))
            .toList();

    Entities found = TAGGER.tag(paragraphs, Optional.empty());

    assertThat(found.mentions()).hasSameSizeAs(paragraphs);
    for (int p = 0; p < texts.length; p++) {
      int end = 0;
      for (Mention mention : found.mentions().get(p)) {
        assertThat(mention.span().start()).isGreaterThanOrEqualTo(end);
        assertThat(mention.span().length()).isPositive();
        end = mention.span().end();
        assertThat(end).isLessThanOrEqualTo(texts[p].length());
        assertThat(found.facts().get(mention.entity()).kind()).isEqualTo(mention.kind());
      }
    }
  }
}
