package dev.claimstream.tagger.entity;

/** The numbers of a stage of the name model, as they are stored. */
final class StageData {

  /** Score of each {@link Tag} behind each other, by the one before. */
  final int[] transitions;

  /** Hash of each feature, ascending. */
  final int[] features;

  /** {@link Tag#COUNT} for each feature. */
  final short[] weights;

  StageData(int[] transitions, int[] features, short[] weights) {
    this.transitions = transitions;
    this.features = features;
    this.weights = weights;
  }

  NameStage toStage() {
    return new NameStage(new Weights(features, weights), transitions);
  }
}
