package dev.claimstream.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeTest {

  private static final ArticleTagger SPEECH = ArticleTagger.load(Scope.SPEECH);
  private static final ArticleTagger WIDE = ArticleTagger.load(Scope.WIDE);

  /** Results of one hash are the same bytes, and these are not. */
  @Test
  void eachScopeHasItsOwnHash() {
    assertThat(WIDE.rulesHash()).isNotEqualTo(SPEECH.rulesHash());
    assertThat(ArticleTagger.load().rulesHash()).isEqualTo(SPEECH.rulesHash());
  }

  @Test
  void theWideScopeAddsClaimsAndKeepsNearlyAll() {
    int speech = 0;
    int kept = 0;
    int added = 0;
    for (Path file : TestFiles.of("articles/development", ".article")) {
      ArticleText article = PlainArticle.of(TestFiles.text(file).lines().toList());
      Set<String> narrow = contents(article, SPEECH);
      Set<String> wide = contents(article, WIDE);
      speech += narrow.size();
      added += wide.size();
      narrow.retainAll(wide);
      kept += narrow.size();
      added -= narrow.size();
    }
    assertThat(speech).isPositive();
    assertThat((double) kept / speech).as("kept").isGreaterThan(0.95);
    assertThat((double) added / speech).as("added").isBetween(0.05, 0.5);
  }

  /** Below what claims of speech have, so that a reader can tell them apart. */
  @Test
  void claimsOfTheWideScopeAreLessSure() {
    ArticleText article = ArticleText.ofBody(List.of("Mira Holt discussed the ferry."));

    assertThat(WIDE.tag(article).paragraphs().get(0).claims())
        .singleElement()
        .satisfies(claim -> assertThat(claim.confidence()).isLessThan(0.55));
  }

  private static Set<String> contents(ArticleText article, ArticleTagger tagger) {
    Set<String> contents = new HashSet<>();
    List<TaggedArticle.Paragraph> paragraphs = tagger.tag(article).paragraphs();
    for (int p = 0; p < paragraphs.size(); p++) {
      for (Claim claim : paragraphs.get(p).claims()) {
        contents.add(p + ":" + claim.content());
      }
    }
    return contents;
  }
}
