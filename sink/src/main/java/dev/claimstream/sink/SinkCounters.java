package dev.claimstream.sink;

import java.util.concurrent.atomic.LongAdder;

/** Counts what all threads of the sink do. */
final class SinkCounters {

  final LongAdder claimsPublished = new LongAdder();
  final LongAdder claimsDeadLetters = new LongAdder();
  final LongAdder recordsWritten = new LongAdder();
  final LongAdder filesPublished = new LongAdder();
  final LongAdder filesDeadLetters = new LongAdder();
  final LongAdder filesRefused = new LongAdder();

  SinkCounts counts() {
    return new SinkCounts(
        claimsPublished.sum(),
        claimsDeadLetters.sum(),
        recordsWritten.sum(),
        filesPublished.sum(),
        filesDeadLetters.sum(),
        filesRefused.sum());
  }
}
