package dev.claimstream.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gold articles with what was tagged in them.
 *
 * @param pairs in the order of the gold
 * @param without gold articles that nobody tagged; they count as tagged with nothing
 */
record EvalPairs(List<Pair> pairs, List<EvalGold> without) {

  /** An article and what was tagged in it, if it was. */
  record Pair(EvalGold gold, Optional<EvalTagged> tagged) {}

  EvalPairs {
    pairs = List.copyOf(pairs);
    without = List.copyOf(without);
  }

  /**
   * Pairs by id; a single article on both sides makes a pair under whatever ids.
   *
   * @throws UsageException when an article was tagged twice
   */
  static EvalPairs of(List<EvalGold> gold, List<EvalObject> tagged) {
    if (gold.size() == 1 && tagged.size() == 1) {
      return new EvalPairs(
          List.of(new Pair(gold.get(0), Optional.of(new EvalTagged(tagged.get(0))))), List.of());
    }
    Map<String, EvalObject> byId = new HashMap<>();
    for (EvalObject article : tagged) {
      EvalObject before = byId.put(article.id(), article);
      if (before != null) {
        throw article.unusable(
            "article " + article.id() + " is already in " + before.where() + ": tagged twice");
      }
    }
    List<Pair> pairs = new ArrayList<>();
    List<EvalGold> without = new ArrayList<>();
    for (EvalGold article : gold) {
      Optional<EvalTagged> found = Optional.ofNullable(byId.get(article.id())).map(EvalTagged::new);
      pairs.add(new Pair(article, found));
      if (found.isEmpty()) {
        without.add(article);
      }
    }
    return new EvalPairs(pairs, without);
  }
}
