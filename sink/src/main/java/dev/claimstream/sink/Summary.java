package dev.claimstream.sink;

import dev.claimstream.schemas.EnrichedParagraph;
import java.time.Instant;
import java.util.Optional;

/**
 * What is in a file, at a glance.
 *
 * @param claims in all its records
 * @param entities mentioned in all its records
 * @param deadLetters offsets of its cover whose records could not be read
 * @param earliest the smallest timestamp of its records; none in a file without records
 * @param latest the greatest
 */
public record Summary(
    long claims,
    long entities,
    long deadLetters,
    Optional<Instant> earliest,
    Optional<Instant> latest) {

  /** Of a file without records. */
  public static final Summary EMPTY = new Summary(0, 0, 0, Optional.empty(), Optional.empty());

  /** With one more record. */
  public Summary plus(EnrichedParagraph paragraph, Instant time) {
    return new Summary(
        claims + paragraph.getClaims().size(),
        entities + paragraph.getEntities().size(),
        deadLetters,
        earliest.filter(time::isAfter).or(() -> Optional.of(time)),
        latest.filter(time::isBefore).or(() -> Optional.of(time)));
  }

  /** With one more offset that became a dead letter. */
  public Summary plusDeadLetter() {
    return new Summary(claims, entities, deadLetters + 1, earliest, latest);
  }
}
