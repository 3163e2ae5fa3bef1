package dev.claimstream.tagger.eval;

/**
 * One thing that is not as it should be.
 *
 * @param what what sort of thing went wrong
 * @param group what it is counted under
 * @param article id of the article
 * @param right what the reader found; empty when nothing
 * @param tagged what the tagger did; empty when nothing
 */
public record Miss(What what, String group, String article, String right, String tagged) {

  /** What went wrong. */
  public enum What {
    /** A claim or entity of which nothing was tagged. */
    MISSED,
    /** One that does not count as found, for too much or too little was tagged. */
    WRONG_EXTENT,
    /** A claim that counts as found, with more or fewer words than the reader gave it. */
    OTHER_EXTENT,
    /** A claim that was found with another source than the reader's. */
    WRONG_SOURCE,
    /** A claim that was found with another speaker than the reader's. */
    WRONG_SPEAKER,
    /** An entity that was found, as one of another kind. */
    WRONG_KIND,
    /** Something tagged where the reader found nothing. */
    FALSE_POSITIVE
  }
}
