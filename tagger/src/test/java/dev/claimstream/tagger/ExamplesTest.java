package dev.claimstream.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.tagger.ClaimLine.TaggedClaim;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the tagger makes of short articles: one test for each example in the files beside this
 * class, see {@code examples/README.md}.
 */
class ExamplesTest {

  private static final ArticleTagger TAGGER = ArticleTagger.load();
  private static final ArticleTagger WIDE = ArticleTagger.load(Scope.WIDE);

  @TestFactory
  List<DynamicContainer> examples() {
    return tests("examples", ExamplesTest::isTaggedAsWritten);
  }

  /** What a careful reader sees and the tagger does not yet. */
  @TestFactory
  List<DynamicContainer> gaps() {
    return tests("examples/gaps", ExamplesTest::isNotYetTaggedAsWritten);
  }

  /** What is a claim in the wide scope alone. */
  @TestFactory
  List<DynamicContainer> wide() {
    return tests("examples/wide", ExamplesTest::isTaggedInTheWideScopeAlone);
  }

  private static void isTaggedAsWritten(Example example) {
    assertThat(found(TAGGER, example)).as(description(example)).isEqualTo(expected(example));
  }

  private static void isTaggedInTheWideScopeAlone(Example example) {
    assertThat(found(WIDE, example)).as(description(example)).isEqualTo(expected(example));
    assertThat(found(TAGGER, example))
        .as("in the scope of speech: " + description(example))
        .isEqualTo(text(List.of()));
  }

  private static void isNotYetTaggedAsWritten(Example example) {
    assertThat(foundOrThrown(example))
        .as(
            "%s is tagged right now: move the example from gaps/%s up to where such examples stand",
            example.where(), example.file().getFileName())
        .isNotEqualTo(expected(example));
  }

  private static String foundOrThrown(Example example) {
    try {
      return found(TAGGER, example);
    } catch (RuntimeException e) {
      return e.toString();
    }
  }

  private static String expected(Example example) {
    return text(example.claims());
  }

  private static String found(ArticleTagger tagger, Example example) {
    ArticleText article = PlainArticle.of(example.paragraphs());
    List<TaggedClaim> tagged = TaggedClaim.of(article, tagger.tag(article));
    List<ClaimLine> lines = new ArrayList<>();
    boolean asMany = tagged.size() == example.claims().size();
    for (int i = 0; i < tagged.size(); i++) {
      lines.add(
          asMany
              ? ClaimLine.of(tagged.get(i), example.claims().get(i))
              : ClaimLine.of(tagged.get(i)));
    }
    return text(lines);
  }

  private static String text(List<ClaimLine> lines) {
    return lines.isEmpty()
        ? "=> nothing"
        : lines.stream().map(c -> "=> " + c).collect(Collectors.joining("\n"));
  }

  private static String description(Example example) {
    return example.where() + "\n" + String.join("\n", example.paragraphs());
  }

  private static List<DynamicContainer> tests(String folder, Consumer<Example> test) {
    List<DynamicContainer> containers = new ArrayList<>();
    for (Path file : TestFiles.of(folder, ".examples")) {
      Stream<DynamicNode> tests =
          Example.read(file).stream()
              .map(e -> DynamicTest.dynamicTest(e.sentence(), source(e), () -> test.accept(e)));
      containers.add(DynamicContainer.dynamicContainer(file.getFileName().toString(), tests));
    }
    assertThat(containers).as("no files in " + folder).isNotEmpty();
    return containers;
  }

  private static URI source(Example example) {
    return URI.create(example.file().toUri() + "?line=" + example.line());
  }
}
