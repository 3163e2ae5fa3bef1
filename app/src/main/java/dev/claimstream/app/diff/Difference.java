package dev.claimstream.app.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/**
 * Compares two sides, paragraph by paragraph. What is at the same place is the same thing, said
 * alike or changed; of the rest, what overlaps has changed its place; what then is left is new or
 * gone.
 */
public final class Difference {

  private final Side before;
  private final Side after;
  private final Map<String, Long> counts = new TreeMap<>();
  private long both;

  /**
   * Of two sides.
   *
   * @throws IllegalArgumentException when offsets on the one side count otherwise than on the other
   */
  public Difference(Side before, Side after) {
    if (!before.isLike(after)) {
      throw new IllegalArgumentException(
          "%s and %s can't be compared: one is of paragraphs (the sink's files), one of whole articles (`claimstream tag`)"
              .formatted(before.name(), after.name()));
    }
    this.before = before;
    this.after = after;
  }

  /** Hands over the changes within articles that are on both sides, in the articles' order. */
  void forEach(Consumer<Change> action) {
    before
        .articles()
        .forEach(
            (article, paragraphs) -> {
              Map<Integer, List<Finding>> others = after.articles().get(article);
              if (others != null) {
                both++;
                compare(article, paragraphs, others, counted(action));
              }
            });
  }

  private Consumer<Change> counted(Consumer<Change> action) {
    return change -> {
      String what = change.type().word();
      counts.merge(what + " " + change.kind(), 1L, Long::sum);
      change.fields().forEach(field -> counts.merge(what + " ~ " + field, 1L, Long::sum));
      action.accept(change);
    };
  }

  private static void compare(
      ArticleName article,
      Map<Integer, List<Finding>> before,
      Map<Integer, List<Finding>> after,
      Consumer<Change> action) {
    Set<Integer> indexes = new TreeSet<>(before.keySet());
    indexes.addAll(after.keySet());
    for (int index : indexes) {
      var left = new ArrayList<>(before.getOrDefault(index, List.of()));
      var right = new ArrayList<>(after.getOrDefault(index, List.of()));
      List<Change> changes = new ArrayList<>();
      pair(left, right, Finding::isAt, article, index, changes);
      pair(left, right, Finding::overlaps, article, index, changes);
      left.forEach(f -> changes.add(only(article, index, Optional.of(f), Optional.empty())));
      right.forEach(f -> changes.add(only(article, index, Optional.empty(), Optional.of(f))));
      changes.forEach(action);
    }
  }

  private static Change only(
      ArticleName article, int index, Optional<Finding> before, Optional<Finding> after) {
    return new Change(article, index, before, after, Set.of());
  }

  /** Takes out those that belong together, and notes what differs. */
  private static void pair(
      List<Finding> left,
      List<Finding> right,
      BiPredicate<Finding, Finding> belong,
      ArticleName article,
      int index,
      List<Change> changes) {
    left.removeIf(
        found -> {
          Optional<Finding> other =
              right.stream().filter(candidate -> belong.test(found, candidate)).findFirst();
          other.ifPresent(
              match -> {
                right.remove(match);
                Set<String> fields = found.differences(match);
                if (!fields.isEmpty()) {
                  changes.add(
                      new Change(article, index, Optional.of(found), Optional.of(match), fields));
                }
              });
          return other.isPresent();
        });
  }

  /** How many changes there were, by {@code claim new}, {@code claim ~ speaker} and so on. */
  Map<String, Long> counts() {
    return counts;
  }

  /** Articles on both sides, once they have been compared. */
  long both() {
    return both;
  }

  /** Whether an article is on one side only. */
  public boolean isLacking() {
    return onlyBefore() > 0 || onlyAfter() > 0;
  }

  long onlyBefore() {
    return before.articles().keySet().stream().filter(article -> !after.has(article)).count();
  }

  long onlyAfter() {
    return after.articles().keySet().stream().filter(article -> !before.has(article)).count();
  }

  Side before() {
    return before;
  }

  Side after() {
    return after;
  }
}
