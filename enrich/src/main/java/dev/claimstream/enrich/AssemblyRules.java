package dev.claimstream.enrich;

import static dev.claimstream.enrich.ArticleState.Phase.DONE;
import static dev.claimstream.enrich.ArticleState.Phase.GATHERING;
import static dev.claimstream.enrich.ArticleState.Phase.TAGGED_IN_PART;

import dev.claimstream.enrich.Step.Batch;
import dev.claimstream.enrich.Step.Keep;
import dev.claimstream.enrich.Step.Repeated;
import dev.claimstream.enrich.Step.Unusable;
import dev.claimstream.schemas.Assembly;
import java.util.List;
import java.util.Optional;

/**
 * When the paragraphs of an article are tagged, in whatever order and however often they come.
 *
 * <ul>
 *   <li>The one that comes first under an index counts; the same again is dropped, another one is
 *       unusable.
 *   <li>The article is whole when its last paragraph and all before it are there: all are tagged
 *       together.
 *   <li>An article that has been quiet is tagged with what is there. Each paragraph that comes
 *       later is tagged with those before it, and only it is published.
 *   <li>A paragraph that would take the article over the bounds closes a piece: what is there is
 *       tagged without it, and it begins the next piece.
 * </ul>
 *
 * Pure: the time is an argument.
 */
final class AssemblyRules {

  /** Far above any article; keeps sums of indexes within an int. */
  static final int HIGHEST_INDEX = 999_999_999;

  private static final Step REPEATED = new Repeated();

  private final int maxParagraphs;
  private final int maxBytes;

  AssemblyRules(AssemblyConfig config) {
    maxParagraphs = config.maxParagraphs();
    maxBytes = config.maxBytes();
  }

  /** A paragraph has come. */
  Step arrive(ArticleState state, HeldParagraph paragraph, boolean isLast, long now) {
    int index = paragraph.index();
    if (index < 0 || index > HIGHEST_INDEX) {
      return new Unusable("index " + index + " is not between 0 and " + HIGHEST_INDEX);
    }
    int known = state.fingerprintOf(index);
    if (known != Fingerprints.NONE) {
      return known == paragraph.fingerprint()
          ? REPEATED
          : new Unusable("another paragraph has come as number " + index + " of this revision");
    }
    Optional<String> contradiction = contradictionWithEnd(state, index, isLast);
    if (contradiction.isPresent()) {
      return new Unusable(contradiction.get());
    }
    if (state.hasForgotten(index)) {
      return new Unusable(
          "index %d is more than %d behind the highest, %d"
              .formatted(index, Fingerprints.MOST, state.highest()));
    }
    return switch (state.phase()) {
      case GATHERING -> gather(state, paragraph, isLast, now);
      case TAGGED_IN_PART -> addLate(state, paragraph, isLast, now);
      case DONE -> throw new IllegalStateException("paragraph " + index + " of a whole article");
    };
  }

  /** No paragraph has come for the set time. */
  Keep quiet(ArticleState state, long now) {
    if (state.phase() != GATHERING) {
      throw new IllegalStateException(
          "an article in phase " + state.phase() + " waits for nothing");
    }
    Assembly how = state.isInPieces() ? Assembly.PIECE : Assembly.QUIET;
    ArticleState next = state.in(TAGGED_IN_PART, now);
    return state.held() == 0
        ? new Keep(next, List.of())
        : new Keep(next, List.of(Batch.all(how, state.paragraphs())));
  }

  private Step gather(ArticleState state, HeldParagraph paragraph, boolean isLast, long now) {
    if (state.held() > 0 && isOverBounds(state, paragraph)) {
      List<HeldParagraph> piece = state.paragraphs();
      Batch closed = Batch.all(Assembly.PIECE, piece);
      Keep rest = takeIn(state.without(piece, GATHERING, now), paragraph, isLast, now);
      return rest.batches().isEmpty()
          ? new Keep(rest.state(), List.of(closed))
          : new Keep(rest.state(), List.of(closed, rest.batches().get(0)));
    }
    return takeIn(state, paragraph, isLast, now);
  }

  private Keep takeIn(ArticleState state, HeldParagraph paragraph, boolean isLast, long now) {
    ArticleState grown = state.with(paragraph, isLast, now);
    boolean complete = grown.isComplete();
    if (!complete && grown.heldBytes() <= maxBytes) {
      return new Keep(grown, List.of());
    }
    boolean whole = complete && !grown.isInPieces();
    List<HeldParagraph> all = grown.paragraphs();
    return new Keep(
        grown.without(all, complete ? DONE : GATHERING, now),
        List.of(Batch.all(whole ? Assembly.WHOLE : Assembly.PIECE, all)));
  }

  private Step addLate(ArticleState state, HeldParagraph paragraph, boolean isLast, long now) {
    ArticleState room =
        isOverBounds(state, paragraph)
            ? state.without(state.paragraphs(), TAGGED_IN_PART, now)
            : state;
    ArticleState grown = room.with(paragraph, isLast, now);
    List<HeldParagraph> all = grown.paragraphs();
    boolean complete = grown.isComplete();
    ArticleState next =
        complete || grown.heldBytes() > maxBytes
            ? grown.without(all, complete ? DONE : TAGGED_IN_PART, now)
            : grown;
    return new Keep(next, List.of(new Batch(Assembly.LATE, all, Optional.of(paragraph.index()))));
  }

  private boolean isOverBounds(ArticleState state, HeldParagraph paragraph) {
    return state.held() >= maxParagraphs
        || state.heldBytes() + paragraph.encodedLength() > maxBytes;
  }

  private static Optional<String> contradictionWithEnd(
      ArticleState state, int index, boolean isLast) {
    if (isLast && state.knowsLast()) {
      return Optional.of(
          "both %d and %d are marked as the last paragraph".formatted(state.last(), index));
    }
    if (isLast && index < state.highest()) {
      return Optional.of(
          "index %d is marked as last, but %d has come".formatted(index, state.highest()));
    }
    if (state.knowsLast() && index > state.last()) {
      return Optional.of("index %d is after the last, %d".formatted(index, state.last()));
    }
    return Optional.empty();
  }
}
