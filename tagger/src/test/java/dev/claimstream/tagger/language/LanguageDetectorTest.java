package dev.claimstream.tagger.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LanguageDetectorTest {

  private record Paragraph(String language, String text) {}

  @TestFactory
  Stream<DynamicTest> everyParagraphIsToldByItself() {
    return paragraphs().stream()
        .map(
            p ->
                DynamicTest.dynamicTest(
                    p.language() + " " + p.text(),
                    () ->
                        assertThat(LanguageDetector.detect(List.of(p.text())))
                            .contains(p.language())));
  }

  @TestFactory
  Stream<DynamicTest> soIsAnArticleOfThem() {
    Map<String, List<String>> articles =
        paragraphs().stream()
            .collect(
                Collectors.groupingBy(
                    Paragraph::language, Collectors.mapping(Paragraph::text, Collectors.toList())));
    return articles.entrySet().stream()
        .map(
            article ->
                DynamicTest.dynamicTest(
                    article.getKey(),
                    () ->
                        assertThat(LanguageDetector.detect(article.getValue()))
                            .contains(article.getKey())));
  }

  @Test
  void anEnglishArticleWithAParagraphInAnotherLanguageIsEnglish() {
    List<Paragraph> all = paragraphs();
    List<String> english =
        all.stream().filter(p -> p.language().equals("en")).map(Paragraph::text).toList();

    for (Paragraph foreign : all) {
      assertThat(
              LanguageDetector.detect(
                  Stream.concat(english.stream(), Stream.of(foreign.text())).toList()))
          .as(foreign.text())
          .contains("en");
    }
  }

  @Test
  void ofAShortOrWordlessTextNothingIsSaid() {
    assertThat(LanguageDetector.detect(List.of())).isEmpty();
    assertThat(LanguageDetector.detect(List.of("– Ja, det er det.", "Oslo"))).isEmpty();
    assertThat(LanguageDetector.detect(List.of("Да."))).isEmpty();
    assertThat(LanguageDetector.detect(List.of("3 – 1, 4 – 2 \uD83D \0 ".repeat(500)))).isEmpty();
    assertThat(LanguageDetector.detect(List.of("Kari Moe, Ola Li, Jan Vik, ".repeat(20))))
        .as("names only")
        .isEmpty();
  }

  @Test
  void ofAMixtureInHalvesNothingIsSaid() {
    List<Paragraph> all = paragraphs();
    String english = all.get(all.size() - 1).text();
    String german = first(all, "de").text();

    assertThat(LanguageDetector.detect(List.of(english, german))).isEmpty();
  }

  private static Paragraph first(List<Paragraph> all, String language) {
    return all.stream().filter(p -> p.language().equals(language)).findFirst().orElseThrow();
  }

  private static List<Paragraph> paragraphs() {
    try (var in = LanguageDetectorTest.class.getResourceAsStream("news.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" \\| ", 2))
          .map(f -> new Paragraph(f[0], f[1]))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
