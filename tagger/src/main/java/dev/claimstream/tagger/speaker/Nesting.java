package dev.claimstream.tagger.speaker;

import dev.claimstream.tagger.claim.Draft;
import java.util.List;
import java.util.Optional;

/** Which claim stands within the content of which. */
public final class Nesting {

  private Nesting() {}

  /** The smallest other claim of the passage whose content holds this one's cue and content. */
  public static Optional<Draft> outer(Draft draft, List<Draft> passage) {
    Draft best = null;
    for (Draft other : passage) {
      boolean inside =
          !other.equals(draft)
              && other.first() <= start(draft)
              && draft.limit() <= other.limit()
              && size(other) > size(draft)
              && other.content().stream().anyMatch(r -> r.contains(draft.first()));
      if (inside && (best == null || size(other) < size(best))) {
        best = other;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int start(Draft draft) {
    return Math.min(draft.first(), draft.cue().map(c -> c.first()).orElse(draft.first()));
  }

  private static int size(Draft draft) {
    return draft.content().stream().mapToInt(r -> r.limit() - r.first()).sum();
  }
}
