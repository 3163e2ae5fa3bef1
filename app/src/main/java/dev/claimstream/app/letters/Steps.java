package dev.claimstream.app.letters;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The steps that write dead letters. */
final class Steps {

  /** Of ingest, which has one. */
  private static final String READ_ARTICLE = "read-article";

  /** In the order in which a record comes through them. */
  static final List<String> ALL =
      Stream.of(
              Stream.of(READ_ARTICLE),
              Arrays.stream(dev.claimstream.enrich.LetterReason.values())
                  .map(dev.claimstream.enrich.LetterReason::step),
              Arrays.stream(dev.claimstream.sink.LetterReason.values())
                  .map(dev.claimstream.sink.LetterReason::step))
          .flatMap(steps -> steps)
          .distinct()
          .toList();

  private Steps() {}
}
