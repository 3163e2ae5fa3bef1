package dev.claimstream.tagger.entity;

/**
 * Finds the best sequence of tags for each run of candidate tokens (Viterbi); tokens outside of the
 * runs are outside of names.
 */
final class TagDecoder {

  /** Tags behind which no name is open. */
  private static final int[] CLOSED = {0, 3, 4, 7, 8, 11, 12};

  /** Tags that may follow those. */
  private static final int[] STARTS = {0, 1, 4, 5, 8, 9, 12};

  private static final int IMPOSSIBLE = Integer.MIN_VALUE / 2;

  private final TagScorer scorer;
  private int[] scores = new int[0];
  private byte[] back = new byte[0];

  TagDecoder(TagScorer scorer) {
    this.scorer = scorer;
  }

  /** The tag of each token of a paragraph. */
  byte[] decode(NameFeatures features) {
    boolean[] candidate = features.text.candidate;
    byte[] tags = new byte[candidate.length];
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
      run(features, i, limit, tags);
      i = limit;
    }
    return tags;
  }

  private void run(NameFeatures features, int first, int limit, byte[] tags) {
    int[] filled = scores(limit - first);
    for (int i = first; i < limit; i++) {
      features.at(i, first, limit);
      scorer.score(features.sink, filled, (i - first) * Tag.COUNT);
    }
    best(limit - first, tags, first);
  }

  /** Room for the scores of so many tokens, {@link Tag#COUNT} each, to be filled by the caller. */
  int[] scores(int tokens) {
    if (scores.length < tokens * Tag.COUNT) {
      int size = Math.max(scores.length * 2, tokens * Tag.COUNT);
      scores = new int[size];
      back = new byte[size];
    }
    return scores;
  }

  /** Writes the best tags by the scores that were filled in. */
  void best(int n, byte[] tags, int first) {
    decodeScores(n);
    int best = bestLast(n);
    for (int i = n - 1; i >= 0; i--) {
      tags[first + i] = (byte) best;
      best = back[i * Tag.COUNT + best];
    }
  }

  private void decodeScores(int n) {
    for (int tag = 0; tag < Tag.COUNT; tag++) {
      boolean may = Tag.follows(Tag.OUTSIDE, tag);
      scores[tag] = may ? scores[tag] + scorer.transition(Tag.OUTSIDE, tag) : IMPOSSIBLE;
    }
    for (int i = 1; i < n; i++) {
      int at = i * Tag.COUNT;
      int before = at - Tag.COUNT;
      for (int tag : STARTS) {
        start(at, before, tag);
      }
      for (int kind = 0; kind < 3; kind++) {
        int begin = Tag.of(kind, Tag.BEGIN);
        goOn(at, before, Tag.of(kind, Tag.INSIDE), begin, Tag.of(kind, Tag.INSIDE));
        goOn(at, before, Tag.of(kind, Tag.LAST), begin, Tag.of(kind, Tag.INSIDE));
      }
    }
  }

  private void start(int at, int before, int tag) {
    int best = IMPOSSIBLE;
    int bestBefore = 0;
    for (int other : CLOSED) {
      int score = scores[before + other] + scorer.transition(other, tag);
      if (score > best) {
        best = score;
        bestBefore = other;
      }
    }
    scores[at + tag] += best;
    back[at + tag] = (byte) bestBefore;
  }

  private void goOn(int at, int before, int tag, int one, int other) {
    int scoreOne = scores[before + one] + scorer.transition(one, tag);
    int scoreOther = scores[before + other] + scorer.transition(other, tag);
    boolean first = scoreOne >= scoreOther;
    scores[at + tag] += Math.max(IMPOSSIBLE, first ? scoreOne : scoreOther);
    back[at + tag] = (byte) (first ? one : other);
  }

  private int bestLast(int n) {
    int at = (n - 1) * Tag.COUNT;
    int best = Tag.OUTSIDE;
    for (int tag : CLOSED) {
      if (scores[at + tag] > scores[at + best]) {
        best = tag;
      }
    }
    return best;
  }
}
