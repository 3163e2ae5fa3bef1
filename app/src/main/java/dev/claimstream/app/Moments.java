package dev.claimstream.app;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.TypeConversionException;

/**
 * Points in time as people write them: {@code 2h} ago, or ISO 8601, {@code 2026-03-01}, {@code
 * 2026-03-01T14:30} or with a zone, and in UTC without one.
 */
final class Moments {

  private static final List<Function<String, Instant>> FORMS =
      List.of(
          text -> OffsetDateTime.parse(text).toInstant(),
          text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC),
          text -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));

  private Moments() {}

  static Instant parse(String text) {
    try {
      return Instant.now().minus(Durations.parse(text));
    } catch (TypeConversionException e) {
      // no length of time
    }
    for (Function<String, Instant> form : FORMS) {
      try {
        return form.apply(text);
      } catch (DateTimeException e) {
        // not in this form
      }
    }
    throw new TypeConversionException(
        "'"
            + text
            + "' is no time such as 2026-03-01, 2026-03-01T14:30 (UTC), 2026-03-01T14:30+01:00, or"
            + " 2h for two hours ago");
  }
}
