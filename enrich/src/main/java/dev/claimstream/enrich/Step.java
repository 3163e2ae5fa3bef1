package dev.claimstream.enrich;

import dev.claimstream.schemas.Assembly;
import java.util.List;
import java.util.Optional;

/** What to do about a paragraph that has come, or about an article that has been quiet. */
sealed interface Step {

  /** The same paragraph has come before: drop it. */
  record Repeated() implements Step {}

  /** The paragraph cannot be what it says it is. */
  record Unusable(String why) implements Step {}

  /** Keep the article in this state, and tag these batches in this order. */
  record Keep(ArticleState state, List<Batch> batches) implements Step {}

  /**
   * Paragraphs to tag together.
   *
   * @param assembly how much of the article they are
   * @param paragraphs in the order of the article, at least one
   * @param only index of the one paragraph to publish, when the others have been published before
   */
  record Batch(Assembly assembly, List<HeldParagraph> paragraphs, Optional<Integer> only) {

    static Batch all(Assembly assembly, List<HeldParagraph> paragraphs) {
      return new Batch(assembly, paragraphs, Optional.empty());
    }

    boolean publishes(int index) {
      return only.isEmpty() || only.get() == index;
    }
  }
}
