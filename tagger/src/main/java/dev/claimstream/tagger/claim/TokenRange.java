package dev.claimstream.tagger.claim;

/** Token indices [first, limit) of one passage, never empty. */
public record TokenRange(int first, int limit) {

  public TokenRange {
    if (first < 0 || limit <= first) {
      throw new IllegalArgumentException("not a range of tokens: [" + first + ", " + limit + ")");
    }
  }

  public boolean contains(int token) {
    return first <= token && token < limit;
  }

  boolean contains(TokenRange other) {
    return first <= other.first && other.limit <= limit;
  }

  boolean overlaps(TokenRange other) {
    return first < other.limit && other.first < limit;
  }
}
