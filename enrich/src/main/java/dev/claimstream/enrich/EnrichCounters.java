package dev.claimstream.enrich;

import static java.util.Objects.requireNonNull;

import dev.claimstream.schemas.Assembly;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts what the steps of all threads do. */
public final class EnrichCounters {

  final LongAdder paragraphs = new LongAdder();
  final LongAdder waiting = new LongAdder();
  final LongAdder repeated = new LongAdder();
  private final LongAdder enriched = new LongAdder();
  private final LongAdder whole = new LongAdder();
  private final LongAdder timedOut = new LongAdder();
  private final LongAdder pieces = new LongAdder();
  private final LongAdder late = new LongAdder();
  private final Map<LetterReason, LongAdder> letters = new EnumMap<>(LetterReason.class);
  private final EnrichListener listener;

  /** Counts, and tells nobody. */
  public EnrichCounters() {
    this(EnrichListener.NONE);
  }

  EnrichCounters(EnrichListener listener) {
    this.listener = listener;
    for (LetterReason reason : LetterReason.values()) {
      letters.put(reason, new LongAdder());
    }
  }

  void tagged(Assembly assembly) {
    switch (assembly) {
      case WHOLE -> whole.increment();
      case QUIET -> timedOut.increment();
      case PIECE -> pieces.increment();
      case LATE -> late.increment();
      case OTHER -> throw new IllegalStateException("no batch is put together as OTHER");
    }
  }

  /**
   * A paragraph goes on enriched.
   *
   * @param ingestedAt the time of its record, in milliseconds since 1970; 0 when it is not known
   * @param now in the same unit
   */
  void enriched(long ingestedAt, long now) {
    enriched.increment();
    if (ingestedAt > 0) {
      listener.enriched(Duration.ofMillis(Math.max(0, now - ingestedAt)));
    }
  }

  void deadLetter(LetterReason reason) {
    requireNonNull(letters.get(reason)).increment();
  }

  /** The counts at this moment. */
  public EnrichCounts counts() {
    Map<LetterReason, Long> byReason = new EnumMap<>(LetterReason.class);
    letters.forEach((reason, count) -> byReason.put(reason, count.sum()));
    return new EnrichCounts(
        paragraphs.sum(),
        waiting.sum(),
        whole.sum(),
        timedOut.sum(),
        pieces.sum(),
        late.sum(),
        repeated.sum(),
        enriched.sum(),
        byReason);
  }
}
