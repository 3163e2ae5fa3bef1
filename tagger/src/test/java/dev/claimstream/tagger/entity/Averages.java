package dev.claimstream.tagger.entity;

import java.util.stream.IntStream;

/** Averaged weights, and how they become a model's: the largest ones, in whole numbers. */
final class Averages {

  private static final int LARGEST = 250;

  final float[] weights;
  final float[] transitions = new float[Tag.COUNT * Tag.COUNT];

  Averages(int features) {
    weights = new float[features * Tag.COUNT];
  }

  StageData stage(FeatureIndex index, int mostFeatures) {
    float[] largest = largest();
    int[] kept = kept(largest, index, mostFeatures);
    float scale = scale(largest, kept);
    short[] rows = new short[kept.length * Tag.COUNT];
    int[] hashes = new int[kept.length];
    for (int k = 0; k < kept.length; k++) {
      hashes[k] = index.hash(kept[k]);
      for (int tag = 0; tag < Tag.COUNT; tag++) {
        float weight = weights[kept[k] * Tag.COUNT + tag] * scale;
        rows[k * Tag.COUNT + tag] =
            (short) Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight)));
      }
    }
    int[] whole = new int[transitions.length];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = Math.round(transitions[i] * scale);
    }
    System.out.printf("features %d, kept %d%n", largest.length, kept.length);
    return StageData.pack(whole, hashes, rows);
  }

  /** For each feature its largest weight. */
  private float[] largest() {
    float[] largest = new float[weights.length / Tag.COUNT];
    for (int i = 0; i < weights.length; i++) {
      largest[i / Tag.COUNT] = Math.max(largest[i / Tag.COUNT], Math.abs(weights[i]));
    }
    return largest;
  }

  /** The features with the largest weights, by ascending hash. */
  private static int[] kept(float[] largest, FeatureIndex index, int most) {
    return IntStream.range(0, largest.length)
        .filter(f -> largest[f] > 0)
        .boxed()
        .sorted((a, b) -> Float.compare(largest[b], largest[a]))
        .limit(most)
        .sorted((a, b) -> Integer.compare(index.hash(a), index.hash(b)))
        .mapToInt(f -> f)
        .toArray();
  }

  /** Such that one weight in a thousand is cut off. */
  private static float scale(float[] largest, int[] kept) {
    double[] sizes = IntStream.of(kept).mapToDouble(f -> largest[f]).sorted().toArray();
    return (float) (LARGEST / sizes[(int) (sizes.length * 0.999)]);
  }
}
