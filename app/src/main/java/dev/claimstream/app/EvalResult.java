package dev.claimstream.app;

import dev.claimstream.app.EvalPairs.Pair;
import dev.claimstream.tagger.EntityKind;
import dev.claimstream.tagger.eval.ClaimComparison;
import dev.claimstream.tagger.eval.ClaimScore;
import dev.claimstream.tagger.eval.EntityComparison;
import dev.claimstream.tagger.eval.Miss;
import dev.claimstream.tagger.eval.Miss.What;
import dev.claimstream.tagger.eval.Retrieval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came out of a comparison: figures, and what is not as it should be.
 *
 * @param retrievals by name, in the order in which they are told
 * @param shares by name: parts of what was found
 * @param misses by what went wrong and by group, the largest group first
 */
record EvalResult(
    Map<String, Retrieval> retrievals,
    Map<String, ClaimScore.Share> shares,
    Map<What, Map<String, List<Miss>>> misses) {

  /** Compares claims. */
  static EvalResult ofClaims(EvalPairs pairs, boolean flat) {
    ClaimScore score = ClaimScore.NONE;
    List<Miss> misses = new ArrayList<>();
    for (Pair pair : pairs.pairs()) {
      EvalGold gold = pair.gold();
      ClaimComparison one =
          ClaimComparison.of(
              gold.id(),
              gold.text(),
              gold.claims(),
              pair.tagged().map(t -> t.claims(gold.text(), flat)).orElse(List.of()),
              gold.undecided());
      score = score.plus(one.score());
      misses.addAll(one.misses());
    }
    Map<String, ClaimScore.Share> shares = new LinkedHashMap<>();
    new TreeMap<>(score.byKind()).forEach((kind, share) -> shares.put("recall " + kind, share));
    shares.put("source of matched", new ClaimScore.Share(score.sourcesRight(), score.sources()));
    if (score.speakersNamed() > 0) {
      shares.put(
          "speaker of matched", new ClaimScore.Share(score.speakersRight(), score.matched()));
    }
    Map<String, Retrieval> retrievals = new LinkedHashMap<>();
    retrievals.put("content", score.content());
    retrievals.put("joint content+source", score.joint());
    return new EvalResult(retrievals, shares, grouped(misses));
  }

  /** Compares entities. */
  static EvalResult ofEntities(EvalPairs pairs) {
    Map<EntityKind, Retrieval> scores = new EnumMap<>(EntityKind.class);
    List<Miss> misses = new ArrayList<>();
    for (Pair pair : pairs.pairs()) {
      EvalGold gold = pair.gold();
      EntityComparison one =
          EntityComparison.of(
              gold.id(),
              gold.text(),
              gold.entities(),
              pair.tagged().map(t -> t.entities(gold.text())).orElse(List.of()));
      one.scores().forEach((kind, score) -> scores.merge(kind, score, Retrieval::plus));
      misses.addAll(one.misses());
    }
    Map<String, Retrieval> retrievals = new LinkedHashMap<>();
    EntityComparison.KINDS.forEach(
        kind -> retrievals.put(kind.name(), scores.getOrDefault(kind, Retrieval.NONE)));
    retrievals.put("all", scores.values().stream().reduce(Retrieval.NONE, Retrieval::plus));
    return new EvalResult(retrievals, Map.of(), grouped(misses));
  }

  private static Map<What, Map<String, List<Miss>>> grouped(List<Miss> misses) {
    Map<What, Map<String, List<Miss>>> groups = new EnumMap<>(What.class);
    for (Miss miss : misses) {
      groups
          .computeIfAbsent(miss.what(), w -> new TreeMap<>())
          .computeIfAbsent(miss.group(), g -> new ArrayList<>())
          .add(miss);
    }
    groups.replaceAll((what, byGroup) -> largestFirst(byGroup));
    return groups;
  }

  private static Map<String, List<Miss>> largestFirst(Map<String, List<Miss>> groups) {
    Map<String, List<Miss>> sorted = new LinkedHashMap<>();
    groups.entrySet().stream()
        .sorted(
            Comparator.comparing(
                (Map.Entry<String, List<Miss>> g) -> g.getValue().size(),
                Comparator.reverseOrder()))
        .forEach(g -> sorted.put(g.getKey(), g.getValue()));
    return sorted;
  }
}
