package dev.claimstream.enrich;

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
 * @param deadLetters records that could not be used
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
    long deadLetters) {}
