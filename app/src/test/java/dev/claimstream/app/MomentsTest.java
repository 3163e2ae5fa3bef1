package dev.claimstream.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {

  @ParameterizedTest
  @CsvSource({
    "2026-03-01, 2026-03-01T00:00:00Z",
    "2026-03-01T14:30, 2026-03-01T14:30:00Z",
    "2026-03-01T14:30:05, 2026-03-01T14:30:05Z",
    "2026-03-01T14:30:05Z, 2026-03-01T14:30:05Z",
    "2026-03-01T14:30+01:00, 2026-03-01T13:30:00Z"
  })
  void aTimeIsIso8601AndInUtcUnlessItSaysOtherwise(String text, Instant moment) {
    assertThat(Moments.parse(text)).isEqualTo(moment);
  }

  @Test
  void aLengthOfTimeIsSoLongAgo() {
    assertThat(Moments.parse("2h"))
        .isCloseTo(Instant.now().minus(Duration.ofHours(2)), within(1, ChronoUnit.MINUTES));
  }

  @Test
  void whatIsNoTimeIsRefusedWithExamples() {
    assertThatThrownBy(() -> Moments.parse("yesterday"))
        .hasMessageContaining("'yesterday'")
        .hasMessageContaining("2026-03-01T14:30");
  }
}
