package dev.claimstream.enrich;

import java.util.Map;

/**
 * What an enrich service has done since it started. Work that was done again after an aborted
 * transaction is counted again; the topics hold it once.
 *
 * @param paragraphs read and usable
 * @param waiting articles of which paragraphs are missing, now
 * @param whole articles tagged as a whole
 * @param timedOut articles tagged with what was there
 * @param pieces pieces tagged of articles over the bounds
 * @param late paragraphs that came after their article had been tagged
 * @param repeated paragraphs that had come before and were dropped
 * @param enriched paragraphs written with what was found in them
 * @param letters records that could not be used, by reason; every reason is there
 */
public record EnrichCounts(
    long paragraphs,
    long waiting,
    long whole,
    long timedOut,
    long pieces,
    long late,
    long repeated,
    long enriched,
    Map<LetterReason, Long> letters) {

  public EnrichCounts {
    letters = Map.copyOf(letters);
  }

  /** Records that could not be used, for whatever reason. */
  public long deadLetters() {
    return letters.values().stream().mapToLong(count -> count).sum();
  }
}
