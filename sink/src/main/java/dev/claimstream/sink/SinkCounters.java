package dev.claimstream.sink;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** Counts what all threads of the sink do. */
final class SinkCounters {

  final LongAdder filesRefused = new LongAdder();
  private final LongAdder claimsPublished = new LongAdder();
  private final LongAdder recordsWritten = new LongAdder();
  private final LongAdder filesPublished = new LongAdder();
  private final LongAdder bytesPublished = new LongAdder();
  private final Map<LetterReason, LongAdder> letters = new EnumMap<>(LetterReason.class);
  private final SinkListener listener;

  /** Counts, and tells nobody. */
  SinkCounters() {
    this(SinkListener.NONE);
  }

  SinkCounters(SinkListener listener) {
    this.listener = listener;
    for (LetterReason reason : LetterReason.values()) {
      letters.put(reason, new LongAdder());
    }
  }

  /**
   * Some claims of one paragraph are published.
   *
   * @param ingestedAt the time of the paragraph's record, in milliseconds since 1970; 0 or less
   *     when it is not known
   */
  void claimsPublished(int claims, long ingestedAt) {
    claimsPublished.add(claims);
    if (claims > 0) {
      tell(ingestedAt, listener::claimsPublished);
    }
  }

  /** A paragraph is in an open file; its record's time as above. */
  void written(long ingestedAt) {
    recordsWritten.increment();
    tell(ingestedAt, listener::written);
  }

  void filePublished(long bytes) {
    filesPublished.increment();
    bytesPublished.add(bytes);
  }

  void deadLetter(LetterReason reason) {
    requireNonNull(letters.get(reason)).increment();
  }

  private static void tell(long ingestedAt, Consumer<Duration> hears) {
    if (ingestedAt > 0) {
      hears.accept(Duration.ofMillis(Math.max(0, System.currentTimeMillis() - ingestedAt)));
    }
  }

  SinkCounts counts() {
    Map<LetterReason, Long> byReason = new EnumMap<>(LetterReason.class);
    letters.forEach((reason, count) -> byReason.put(reason, count.sum()));
    return new SinkCounts(
        claimsPublished.sum(),
        recordsWritten.sum(),
        filesPublished.sum(),
        bytesPublished.sum(),
        filesRefused.sum(),
        byReason);
  }
}
