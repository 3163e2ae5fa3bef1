package dev.claimstream.tagger.entity;

/** One stage of the name model: weights of features, and of tags that follow each other. */
final class NameStage implements TagScorer {

  private final Weights weights;
  private final int[] transitions;

  NameStage(Weights weights, int[] transitions) {
    if (transitions.length != Tag.COUNT * Tag.COUNT) {
      throw new IllegalArgumentException("transitions: " + transitions.length);
    }
    this.weights = weights;
    this.transitions = transitions.clone();
  }

  @Override
  public void score(FeatureSink features, int[] scores, int offset) {
    weights.score(features, scores, offset);
  }

  @Override
  public int transition(int before, int after) {
    return transitions[before * Tag.COUNT + after];
  }
}
