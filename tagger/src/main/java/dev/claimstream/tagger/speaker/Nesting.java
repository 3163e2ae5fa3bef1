package dev.claimstream.tagger.speaker;

import dev.claimstream.tagger.claim.CueWords;
import dev.claimstream.tagger.claim.Draft;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Which claim of a passage stands within the content of which. */
public final class Nesting {

  /** No claim stands around it. */
  public static final int NONE = -1;

  private Nesting() {}

  /**
   * For each draft the index of the smallest other one whose content holds its cue and content, or
   * {@link #NONE}.
   *
   * @param drafts of one passage, in the order of the text, outer before inner
   */
  public static int[] outer(List<Draft> drafts) {
    int[] sizes = drafts.stream().mapToInt(Nesting::size).toArray();
    int[] outer = new int[drafts.size()];
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      open.removeIf(o -> drafts.get(o).limit() <= draft.first());
      outer[i] = NONE;
      for (int o : open) {
        boolean smaller = outer[i] == NONE || sizes[o] < sizes[outer[i]];
        if (smaller && sizes[o] > sizes[i] && holds(drafts.get(o), draft)) {
          outer[i] = o;
        }
      }
      open.push(i);
    }
    return outer;
  }

  private static boolean holds(Draft outer, Draft inner) {
    int start = Math.min(inner.first(), inner.cue().map(CueWords::first).orElse(inner.first()));
    return outer.first() <= start
        && inner.limit() <= outer.limit()
        && outer.content().stream().anyMatch(r -> r.contains(inner.first()));
  }

  private static int size(Draft draft) {
    return draft.content().stream().mapToInt(r -> r.limit() - r.first()).sum();
  }
}
