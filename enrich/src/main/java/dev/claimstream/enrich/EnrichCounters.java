package dev.claimstream.enrich;

import dev.claimstream.schemas.Assembly;
import java.util.concurrent.atomic.LongAdder;

/** Counts what the steps of all threads do. */
public final class EnrichCounters {

  final LongAdder paragraphs = new LongAdder();
  final LongAdder waiting = new LongAdder();
  final LongAdder repeated = new LongAdder();
  final LongAdder enriched = new LongAdder();
  final LongAdder deadLetters = new LongAdder();
  private final LongAdder whole = new LongAdder();
  private final LongAdder timedOut = new LongAdder();
  private final LongAdder pieces = new LongAdder();
  private final LongAdder late = new LongAdder();

  void tagged(Assembly assembly) {
    switch (assembly) {
      case WHOLE -> whole.increment();
      case QUIET -> timedOut.increment();
      case PIECE -> pieces.increment();
      case LATE -> late.increment();
      case OTHER -> throw new IllegalStateException("no batch is put together as OTHER");
    }
  }

  /** The counts at this moment. */
  public EnrichCounts counts() {
    return new EnrichCounts(
        paragraphs.sum(),
        waiting.sum(),
        whole.sum(),
        timedOut.sum(),
        pieces.sum(),
        late.sum(),
        repeated.sum(),
        enriched.sum(),
        deadLetters.sum());
  }
}
