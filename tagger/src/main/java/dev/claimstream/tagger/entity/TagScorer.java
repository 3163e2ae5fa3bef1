package dev.claimstream.tagger.entity;

/** Scores the tags of a token by its features. */
interface TagScorer {

  /** Writes a score for each {@link Tag} into an array, from an offset on. */
  void score(FeatureSink features, int[] scores, int offset);

  /** Score of a tag following another. */
  int transition(int before, int after);
}
