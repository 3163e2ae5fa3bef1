package dev.claimstream.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.enrich.ArticleState.Phase;
import dev.claimstream.enrich.Step.Batch;
import dev.claimstream.enrich.Step.Keep;
import dev.claimstream.schemas.Assembly;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** In whatever order and however often the paragraphs of an article come, with pauses anywhere. */
class AssemblyPropertyTest {

  @Property
  void everyParagraphIsPublishedOnceAndNothingIsLeftBehind(
      @ForAll @IntRange(min = 1, max = 30) int paragraphs,
      @ForAll @IntRange(min = 1, max = 12) int maxParagraphs,
      @ForAll @IntRange(min = 1, max = 3) int copies,
      @ForAll @IntRange(min = 0, max = 20) int pausePercent,
      @ForAll long seed) {
    var rules = rules(maxParagraphs, 1 << 20);
    var random = new Random(seed);
    List<Integer> arrivals = arrivals(paragraphs, copies, random);
    var published = new ArrayList<Integer>();
    ArticleState state = ArticleState.NEW;

    for (int i = 0; i < arrivals.size(); i++) {
      int index = arrivals.get(i);
      Step step = rules.arrive(state, held(index), index == paragraphs - 1, i);
      assertThat(step).isNotInstanceOf(Step.Unusable.class);
      if (step instanceof Keep keep) {
        state = restored(keep.state());
        publish(keep.batches(), published, maxParagraphs);
      }
      if (state.phase() == Phase.GATHERING && random.nextInt(100) < pausePercent) {
        Keep quiet = rules.quiet(state, i);
        state = restored(quiet.state());
        publish(quiet.batches(), published, maxParagraphs);
      }
    }

    assertThat(published).doesNotHaveDuplicates().hasSize(paragraphs);
    assertThat(state.phase()).isEqualTo(Phase.DONE);
    assertThat(state.held()).isZero();
  }

  @Property
  void withoutPausesAnArticleWithinTheBoundsIsOneWholeInOrder(
      @ForAll @IntRange(min = 1, max = 30) int paragraphs, @ForAll long seed) {
    var rules = rules(30, 1 << 20);
    var batches = new ArrayList<Batch>();
    ArticleState state = ArticleState.NEW;

    for (int index : arrivals(paragraphs, 2, new Random(seed))) {
      if (rules.arrive(state, held(index), index == paragraphs - 1, 0) instanceof Keep keep) {
        state = keep.state();
        batches.addAll(keep.batches());
      }
    }

    assertThat(batches).hasSize(1);
    assertThat(batches.get(0).assembly()).isEqualTo(Assembly.WHOLE);
    assertThat(batches.get(0).paragraphs())
        .extracting(HeldParagraph::index)
        .containsExactlyElementsOf(IntStream.range(0, paragraphs).boxed().toList());
  }

  private static void publish(List<Batch> batches, List<Integer> published, int maxParagraphs) {
    for (Batch batch : batches) {
      assertThat(batch.paragraphs()).hasSizeBetween(1, maxParagraphs);
      assertThat(batch.paragraphs()).extracting(HeldParagraph::index).isSorted();
      batch.paragraphs().stream()
          .map(HeldParagraph::index)
          .filter(batch::publishes)
          .forEach(published::add);
    }
  }

  private static List<Integer> arrivals(int paragraphs, int copies, Random random) {
    var arrivals = new ArrayList<Integer>();
    for (int copy = 0; copy < copies; copy++) {
      IntStream.range(0, paragraphs).forEach(arrivals::add);
    }
    Collections.shuffle(arrivals, random);
    return arrivals;
  }

  private static ArticleState restored(ArticleState state) {
    return ArticleState.read(state.toBytes().clone());
  }

  private static AssemblyRules rules(int maxParagraphs, int maxBytes) {
    return new AssemblyRules(
        new AssemblyConfig(
            Duration.ofSeconds(1), Duration.ofSeconds(1), maxParagraphs, maxBytes, 100));
  }

  private static HeldParagraph held(int index) {
    return new HeldParagraph(index, index + 1, 0, index, new byte[0], new byte[] {(byte) index});
  }
}
