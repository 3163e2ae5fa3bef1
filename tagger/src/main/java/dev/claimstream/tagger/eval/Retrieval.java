package dev.claimstream.tagger.eval;

/**
 * How much of what was looked for was found.
 *
 * @param right of what was tagged
 * @param tagged all that was
 * @param expected all that should have been
 */
public record Retrieval(int right, int tagged, int expected) {

  public static final Retrieval NONE = new Retrieval(0, 0, 0);

  public Retrieval plus(Retrieval other) {
    return new Retrieval(right + other.right, tagged + other.tagged, expected + other.expected);
  }

  public double precision() {
    return tagged == 0 ? 0 : (double) right / tagged;
  }

  public double recall() {
    return expected == 0 ? 0 : (double) right / expected;
  }

  /** Harmonic mean of precision and recall. */
  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }
}
