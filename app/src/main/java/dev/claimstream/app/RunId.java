package dev.claimstream.app;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** Ids for replays that nobody has named: when, and four digits to keep two apart. */
final class RunId {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private RunId() {}

  /** {@code replay-20260301T143000Z-07af}. */
  static String of(String what) {
    int digits = ThreadLocalRandom.current().nextInt(1 << 16);
    return String.format(Locale.ROOT, "%s-%s-%04x", what, TIME.format(Instant.now()), digits);
  }
}
