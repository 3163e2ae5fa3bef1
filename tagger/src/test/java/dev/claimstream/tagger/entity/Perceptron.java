package dev.claimstream.tagger.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A structured averaged perceptron over runs of candidate tokens. Deterministic: the order of the
 * examples comes from a fixed seed.
 */
final class Perceptron {

  /** A run of candidates: the features of each token, by number, and its right tags. */
  private static final class Run {
    private final int[][] features;
    private final byte[] tags;

    Run(int[][] features, byte[] tags) {
      this.features = features;
      this.tags = tags;
    }
  }

  /** By so much the right tag must win, or it is learned again. */
  private static final int MARGIN = 3;

  private final FeatureIndex index = new FeatureIndex();
  private final List<Run> runs = new ArrayList<>();
  private int[] counts = new int[0];

  /** Takes the runs of a paragraph as examples. */
  void add(NameFeatures features, byte[] gold) {
    boolean[] candidate = features.text.candidate;
    int i = 0;
    while (i < candidate.length) {
      if (!candidate[i]) {
        i++;
        continue;
      }
      int limit = i + 1;
      while (limit < candidate.length && candidate[limit]) {
        limit++;
      }
      runs.add(run(features, i, limit, gold));
      i = limit;
    }
  }

  private Run run(NameFeatures features, int first, int limit, byte[] gold) {
    int[][] numbers = new int[limit - first][];
    for (int i = first; i < limit; i++) {
      features.at(i, first, limit);
      FeatureSink sink = features.sink;
      numbers[i - first] = new int[sink.size];
      for (int f = 0; f < sink.size; f++) {
        numbers[i - first][f] = index.number(sink.hashes[f]);
      }
    }
    return new Run(numbers, Arrays.copyOfRange(gold, first, limit));
  }

  /**
   * Trains several times for some rounds, each time in another order, and gives the weights
   * averaged over all, pruned and in whole numbers.
   */
  StageData train(int members, int rounds, long seed, int mostFeatures, String label) {
    counts = new int[index.size()];
    for (Run run : runs) {
      for (int[] features : run.features) {
        for (int feature : features) {
          counts[feature]++;
        }
      }
    }
    Averages averages = new Averages(index.size());
    for (int member = 0; member < members; member++) {
      Trainee trainee = new Trainee(index.size());
      Random random = new Random(seed + member);
      List<Run> order = new ArrayList<>(runs);
      int wrong = 0;
      for (int round = 1; round <= rounds; round++) {
        Collections.shuffle(order, random);
        wrong = trainee.round(order);
      }
      System.out.printf("%s: %d of %d runs wrong in the last round%n", label, wrong, order.size());
      trainee.addTo(averages);
    }
    return averages.stage(index, mostFeatures);
  }

  /** The weights while they are learned. */
  private final class Trainee implements TagScorer {

    private final int[] weights;
    private final double[] totals;
    private final int[] transitions = new int[Tag.COUNT * Tag.COUNT];
    private final double[] transitionTotals = new double[Tag.COUNT * Tag.COUNT];
    private final TagDecoder decoder = new TagDecoder(this);
    private long step = 1;

    Trainee(int features) {
      weights = new int[features * Tag.COUNT];
      totals = new double[features * Tag.COUNT];
    }

    @Override
    public void score(FeatureSink features, int[] scores, int offset) {
      throw new UnsupportedOperationException("scores are filled by feature number");
    }

    @Override
    public int transition(int before, int after) {
      return transitions[before * Tag.COUNT + after];
    }

    int round(List<Run> order) {
      int wrong = 0;
      byte[] found = new byte[256];
      for (Run run : order) {
        int n = run.tags.length;
        found = found.length < n ? new byte[n] : found;
        int[] scores = decoder.scores(n);
        for (int i = 0; i < n; i++) {
          score(run.features[i], run.tags[i], scores, i * Tag.COUNT);
        }
        decoder.best(n, found, 0);
        if (!Arrays.equals(found, 0, n, run.tags, 0, n)) {
          update(run, found);
          wrong++;
        }
        step++;
      }
      return wrong;
    }

    /** Scores with a margin: the right tag must win clearly. */
    private void score(int[] features, int right, int[] scores, int offset) {
      Arrays.fill(scores, offset, offset + Tag.COUNT, 0);
      for (int feature : features) {
        int row = feature * Tag.COUNT;
        for (int tag = 0; tag < Tag.COUNT; tag++) {
          scores[offset + tag] += weights[row + tag];
        }
      }
      scores[offset + right] -= MARGIN;
    }

    private void update(Run run, byte[] found) {
      int before = Tag.OUTSIDE;
      int foundBefore = Tag.OUTSIDE;
      for (int i = 0; i < run.tags.length; i++) {
        int right = run.tags[i];
        int wrong = found[i];
        if (right != wrong) {
          for (int feature : run.features[i]) {
            if (counts[feature] > 1) {
              add(feature * Tag.COUNT + right, 1);
              add(feature * Tag.COUNT + wrong, -1);
            }
          }
        }
        if (right != wrong || before != foundBefore) {
          addTransition(before * Tag.COUNT + right, 1);
          addTransition(foundBefore * Tag.COUNT + wrong, -1);
        }
        before = right;
        foundBefore = wrong;
      }
    }

    private void add(int weight, int by) {
      weights[weight] += by;
      totals[weight] += (double) by * step;
    }

    private void addTransition(int weight, int by) {
      transitions[weight] += by;
      transitionTotals[weight] += (double) by * step;
    }

    void addTo(Averages averages) {
      for (int i = 0; i < weights.length; i++) {
        averages.weights[i] += (float) (weights[i] - totals[i] / step);
      }
      for (int i = 0; i < transitions.length; i++) {
        averages.transitions[i] += (float) (transitions[i] - transitionTotals[i] / step);
      }
    }
  }
}
