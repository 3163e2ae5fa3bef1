package dev.claimstream.sink;

import java.util.Map;

/**
 * What the sink has done since it was started. After an aborted transaction claims are published,
 * and counted, once more.
 *
 * @param claimsPublished to the claims topic
 * @param recordsWritten into files; visible once their file is published
 * @param filesPublished for good
 * @param bytesPublished in these files
 * @param filesRefused files dropped because another process had published that stretch
 * @param letters enriched records that could not be used, by reason; every reason is there
 */
public record SinkCounts(
    long claimsPublished,
    long recordsWritten,
    long filesPublished,
    long bytesPublished,
    long filesRefused,
    Map<LetterReason, Long> letters) {

  public SinkCounts {
    letters = Map.copyOf(letters);
  }

  /** Enriched records that no claims could be made of. */
  public long claimsDeadLetters() {
    return letters(LetterReason.UNREADABLE) + letters(LetterReason.UNUSABLE);
  }

  /** Enriched records that could not be read for the files. */
  public long filesDeadLetters() {
    return letters(LetterReason.UNREADABLE_FOR_FILES);
  }

  private long letters(LetterReason reason) {
    return letters.getOrDefault(reason, 0L);
  }
}
