package dev.claimstream.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.tagger.eval.ClaimComparison;
import dev.claimstream.tagger.eval.ClaimScore;
import dev.claimstream.tagger.eval.GoldArticle;
import dev.claimstream.tagger.eval.ScoredClaim;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** A claim's confidence is how often such a claim is there and has the right speaker. */
class ConfidenceTest {

  private static final ArticleTagger TAGGER = ArticleTagger.load();
  private static final List<String> SETS =
      List.of("development", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth");
  private static final double[] LIMITS = {0.65, 0.75, 0.85, 0.92, 1.01};

  private record Judged(double confidence, boolean right) {}

  @Test
  void confidenceIsHowOftenAClaimIsRight() {
    List<Judged> judged = new ArrayList<>();
    for (String folder : SETS) {
      TestFiles.of("articles/" + folder, ".article").forEach(file -> judge(file, judged));
    }

    double least = 0;
    for (double limit : LIMITS) {
      double from = least;
      List<Judged> bucket =
          judged.stream().filter(j -> j.confidence() >= from && j.confidence() < limit).toList();
      double mean = bucket.stream().mapToDouble(Judged::confidence).average().orElseThrow();
      double right = (double) bucket.stream().filter(Judged::right).count() / bucket.size();
      System.out.printf(
          Locale.ROOT, "%.2f to %.2f: %d claims, %.3f right%n", from, limit, bucket.size(), right);
      assertThat(right).as("confidence about %.2f", mean).isCloseTo(mean, Offset.offset(0.1));
      least = limit;
    }
  }

  private static void judge(Path file, List<Judged> judged) {
    GoldArticle article = GoldArticle.parse(file.getFileName().toString(), TestFiles.text(file));
    TaggedArticle tagged = TAGGER.tag(PlainArticle.of(article.paragraphs()));
    int offset = 0;
    for (int p = 0; p < article.paragraphs().size(); p++) {
      for (Claim claim : tagged.paragraphs().get(p).claims()) {
        if (claim.kind() != ClaimKind.QUESTION) {
          List<ScoredClaim> found = List.of(ArticlesTest.entry(claim, offset));
          ClaimScore score =
              ClaimComparison.of(article.name(), article.text(), article.claims(), found, List.of())
                  .score();
          judged.add(new Judged(claim.confidence(), score.speakersRight() == 1));
        }
      }
      offset += article.paragraphs().get(p).length() + 1;
    }
  }
}
