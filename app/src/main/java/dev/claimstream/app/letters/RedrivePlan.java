package dev.claimstream.app.letters;

/**
 * Which letters are sent back, and how.
 *
 * @param replayId marks paragraphs that enrich has taken in before, and would drop as repeated
 * @param selection which letters
 * @param limit at most so many
 * @param maxRedrives letters of records that were sent back so often are left alone
 * @param again whether letters that were sent back are sent back once more
 * @param dryRun whether nothing is sent
 */
public record RedrivePlan(
    String replayId,
    LetterSelection selection,
    long limit,
    int maxRedrives,
    boolean again,
    boolean dryRun) {

  public RedrivePlan {
    if (limit < 1) {
      throw new IllegalArgumentException("the limit must be at least 1 letter, got " + limit);
    }
    if (maxRedrives < 1) {
      throw new IllegalArgumentException("--max-redrives must be at least 1, got " + maxRedrives);
    }
  }
}
