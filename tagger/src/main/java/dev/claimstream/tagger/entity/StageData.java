package dev.claimstream.tagger.entity;

/** The numbers of a stage of the name model, as they are stored. */
final class StageData {

  /** Score of each {@link Tag} behind each other, by the one before. */
  final int[] transitions;

  /** Hash of each feature, none twice. */
  final int[] features;

  /** The weights of each feature, {@link Weights#LONGS} of them, packed. */
  final long[] rows;

  StageData(int[] transitions, int[] features, long[] rows) {
    if (transitions.length != Tag.COUNT * Tag.COUNT
        || rows.length != features.length * Weights.LONGS) {
      throw new IllegalArgumentException(
          "transitions "
              + transitions.length
              + ", features "
              + features.length
              + ", rows "
              + rows.length);
    }
    this.transitions = transitions;
    this.features = features;
    this.rows = rows;
  }

  /**
   * Packs weights.
   *
   * @param weights {@link Tag#COUNT} for each feature
   */
  static StageData pack(int[] transitions, int[] features, short[] weights) {
    long[] rows = new long[features.length * Weights.LONGS];
    for (int i = 0; i < weights.length; i++) {
      int tag = i % Tag.COUNT;
      rows[i / Tag.COUNT * Weights.LONGS + tag / Weights.LANES] +=
          (long) weights[i] << (16 * (tag % Weights.LANES));
    }
    return new StageData(transitions, features, rows);
  }

  NameStage toStage() {
    return new NameStage(new Weights(features, rows), transitions);
  }
}
