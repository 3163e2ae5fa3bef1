package dev.claimstream.itest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.claimstream.tagger.ArticleTagger;
import dev.claimstream.tagger.ArticleText;
import dev.claimstream.tagger.Span;
import dev.claimstream.tagger.TaggedArticle;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Any text can be tagged, twice alike, and what is found lies within it. */
class TaggerFuzzTest {

  private static final ArticleTagger TAGGER = ArticleTagger.load();

  @FuzzTest(maxDuration = "15s")
  void whatIsFoundLiesWithinTheText(byte[] input) {
    List<String> paragraphs = Arrays.asList(new String(input, StandardCharsets.UTF_8).split("\n"));
    ArticleText article = ArticleText.ofBody(paragraphs);

    TaggedArticle tagged = TAGGER.tag(article);

    assertThat(tagged.paragraphs()).hasSameSizeAs(article.paragraphs());
    for (int i = 0; i < paragraphs.size(); i++) {
      int length = article.paragraphs().get(i).text().length();
      TaggedArticle.Paragraph found = tagged.paragraphs().get(i);
      found.mentions().forEach(mention -> requireWithin(mention.span(), length));
      found.claims().forEach(claim -> claim.content().forEach(span -> requireWithin(span, length)));
    }
    assertThat(TAGGER.tag(article)).isEqualTo(tagged);
  }

  private static void requireWithin(Span span, int length) {
    assertThat(span.start()).isBetween(0, span.end() - 1);
    assertThat(span.end()).isLessThanOrEqualTo(length);
  }
}
