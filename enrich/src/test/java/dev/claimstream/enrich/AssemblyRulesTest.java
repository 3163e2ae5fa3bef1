package dev.claimstream.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.claimstream.enrich.ArticleState.Phase;
import dev.claimstream.enrich.Step.Keep;
import dev.claimstream.schemas.Assembly;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The corners that the topology's tests do not reach. */
class AssemblyRulesTest {

  private static final long NOW = 1_000;

  private final AssemblyRules rules = rules(3, 10_000);

  @Test
  void nothingIsTaggedTwiceWhenAnArticleInPiecesFallsQuiet() {
    ArticleState state = ArticleState.NEW;
    for (int i = 0; i < 4; i++) {
      state = keep(rules.arrive(state, held(i, 100), false, NOW)).state();
    }

    Keep quiet = rules.quiet(state, NOW);

    assertThat(quiet.batches()).hasSize(1);
    assertThat(quiet.batches().get(0).assembly()).isEqualTo(Assembly.PIECE);
    assertThat(quiet.batches().get(0).paragraphs())
        .extracting(HeldParagraph::index)
        .containsExactly(3);
  }

  @Test
  void anArticleWhoseLastPieceWasJustCutFallsQuietWithoutATrace() {
    Keep oversize = keep(rules.arrive(ArticleState.NEW, held(0, 20_000), false, NOW));
    assertThat(oversize.batches()).hasSize(1);

    Keep quiet = rules.quiet(oversize.state(), NOW);

    assertThat(quiet.batches()).isEmpty();
    assertThat(quiet.state().phase()).isEqualTo(Phase.TAGGED_IN_PART);
  }

  @Test
  void aWholeArticleOfOneOversizeParagraphIsAWhole() {
    Keep step = keep(rules.arrive(ArticleState.NEW, held(0, 20_000), true, NOW));

    assertThat(step.batches().get(0).assembly()).isEqualTo(Assembly.WHOLE);
    assertThat(step.state().phase()).isEqualTo(Phase.DONE);
  }

  @Test
  void aLateParagraphOverTheBoundsIsTaggedWithoutThoseBeforeIt() {
    ArticleState state = ArticleState.NEW;
    for (int i = 0; i < 3; i++) {
      state = keep(rules.arrive(state, held(i, 100), false, NOW)).state();
    }
    state = rules.quiet(state, NOW).state();

    Keep late = keep(rules.arrive(state, held(3, 100), false, NOW));
    assertThat(late.batches().get(0).paragraphs())
        .extracting(HeldParagraph::index)
        .containsExactly(3);

    Keep later = keep(rules.arrive(late.state(), held(4, 100), true, NOW));
    assertThat(later.batches().get(0).paragraphs())
        .extracting(HeldParagraph::index)
        .containsExactly(3, 4);
    assertThat(later.state().phase()).isEqualTo(Phase.DONE);
  }

  @Test
  void anOversizeLateParagraphIsTaggedAndNotKept() {
    ArticleState state = keep(rules.arrive(ArticleState.NEW, held(0, 100), false, NOW)).state();
    state = rules.quiet(state, NOW).state();

    Keep late = keep(rules.arrive(state, held(1, 20_000), false, NOW));

    assertThat(late.batches().get(0).assembly()).isEqualTo(Assembly.LATE);
    assertThat(late.state().heldBytes()).isZero();
  }

  @Test
  void aParagraphTooFarBehindAnArticleInPiecesIsUnusableBecauseItMayHaveBeenTagged() {
    AssemblyRules onePiecePerParagraph = rules(1, 10_000);
    ArticleState state = ArticleState.NEW;
    for (int i = 1; i <= Fingerprints.MOST + 2; i++) {
      state = keep(onePiecePerParagraph.arrive(state, held(i, 10), false, NOW)).state();
    }

    assertThat(onePiecePerParagraph.arrive(state, held(0, 10), false, NOW))
        .isEqualTo(new Step.Unusable("index 0 is more than 4096 behind the highest, 4098"));
    assertThat(onePiecePerParagraph.arrive(state, held(2, 10), false, NOW))
        .isInstanceOf(Step.Repeated.class);
  }

  @Test
  void theHighestIndexAllowedIsTakenIn() {
    Keep first = keep(rules.arrive(ArticleState.NEW, held(999_999_999, 10), true, NOW));
    Keep quiet = rules.quiet(first.state(), NOW);

    assertThat(quiet.batches()).hasSize(1);
    assertThat(keep(rules.arrive(quiet.state(), held(0, 10), false, NOW)).batches()).hasSize(1);
  }

  @Test
  void onlyAnArticleThatWaitsCanFallQuiet() {
    Keep whole = keep(rules.arrive(ArticleState.NEW, held(0, 100), true, NOW));

    assertThatThrownBy(() -> rules.quiet(whole.state(), NOW))
        .isInstanceOf(IllegalStateException.class);
  }

  private static AssemblyRules rules(int maxParagraphs, int maxBytes) {
    return new AssemblyRules(
        new AssemblyConfig(
            Duration.ofSeconds(1), Duration.ofSeconds(1), maxParagraphs, maxBytes, 100));
  }

  private static HeldParagraph held(int index, int bytes) {
    return new HeldParagraph(index, index + 1, NOW, index, new byte[0], new byte[bytes]);
  }

  private static Keep keep(Step step) {
    assertThat(step).isInstanceOf(Keep.class);
    return (Keep) step;
  }
}
