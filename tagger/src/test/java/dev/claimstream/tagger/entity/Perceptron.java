package dev.claimstream.tagger.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A structured averaged perceptron over runs of candidate tokens. Deterministic: the order of the
 * examples comes from a fixed seed.
 */
final class Perceptron {

  /** A run of candidates: the features of each token, by number, and its right tags. */
  record Run(int[][] features, byte[] tags) {}

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

  /** Trains for some rounds and gives the averaged weights, pruned and in whole numbers. */
  NameModelFile.Stage train(int rounds, long seed, int mostFeatures, String label) {
    counts = new int[index.size()];
    for (Run run : runs) {
      for (int[] features : run.features()) {
        for (int feature : features) {
          counts[feature]++;
        }
      }
    }
    Trainee trainee = new Trainee(index.size());
    Random random = new Random(seed);
    List<Run> order = new ArrayList<>(runs);
    for (int round = 1; round <= rounds; round++) {
      Collections.shuffle(order, random);
      int wrong = trainee.round(order);
      System.out.printf("%s round %d: %d of %d runs wrong%n", label, round, wrong, order.size());
    }
    return trainee.stage(mostFeatures);
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
        int n = run.tags().length;
        found = found.length < n ? new byte[n] : found;
        int[] scores = decoder.scores(n);
        for (int i = 0; i < n; i++) {
          score(run.features()[i], run.tags()[i], scores, i * Tag.COUNT);
        }
        decoder.best(n, found, 0);
        if (!Arrays.equals(found, 0, n, run.tags(), 0, n)) {
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
      scores[offset + right] -= TrainNames.MARGIN;
    }

    private void update(Run run, byte[] found) {
      int before = Tag.OUTSIDE;
      int foundBefore = Tag.OUTSIDE;
      for (int i = 0; i < run.tags().length; i++) {
        int right = run.tags()[i];
        int wrong = found[i];
        if (right != wrong) {
          for (int feature : run.features()[i]) {
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

    NameModelFile.Stage stage(int mostFeatures) {
      int features = weights.length / Tag.COUNT;
      float[] largest = new float[features];
      for (int f = 0; f < features; f++) {
        for (int tag = 0; tag < Tag.COUNT; tag++) {
          largest[f] = Math.max(largest[f], Math.abs(average(f * Tag.COUNT + tag)));
        }
      }
      int[] kept =
          IntStream.range(0, features)
              .filter(f -> largest[f] > 0)
              .boxed()
              .sorted((a, b) -> Float.compare(largest[b], largest[a]))
              .limit(mostFeatures)
              .mapToInt(f -> f)
              .toArray();
      kept =
          IntStream.of(kept)
              .boxed()
              .sorted((a, b) -> Integer.compare(index.hash(a), index.hash(b)))
              .mapToInt(f -> f)
              .toArray();
      float scale = scale(largest, kept);
      short[] rows = new short[kept.length * Tag.COUNT];
      int[] hashes = new int[kept.length];
      for (int k = 0; k < kept.length; k++) {
        hashes[k] = index.hash(kept[k]);
        for (int tag = 0; tag < Tag.COUNT; tag++) {
          rows[k * Tag.COUNT + tag] = whole(average(kept[k] * Tag.COUNT + tag) * scale);
        }
      }
      int[] whole = new int[transitions.length];
      for (int i = 0; i < whole.length; i++) {
        whole[i] = Math.round((float) (transitions[i] - transitionTotals[i] / step) * scale);
      }
      System.out.printf("features %d, kept %d, scale %.2f%n", features, kept.length, scale);
      return new NameModelFile.Stage(whole, hashes, rows);
    }

    private float average(int weight) {
      return (float) (weights[weight] - totals[weight] / step);
    }

    /** Such that one weight in a thousand is cut off. */
    private float scale(float[] largest, int[] kept) {
      double[] sizes = IntStream.of(kept).mapToDouble(f -> largest[f]).sorted().toArray();
      return (float) (250 / sizes[(int) (sizes.length * 0.999)]);
    }

    private static short whole(float weight) {
      return (short) Math.max(-250, Math.min(250, Math.round(weight)));
    }
  }
}
