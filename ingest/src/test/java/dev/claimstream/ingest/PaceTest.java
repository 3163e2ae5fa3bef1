package dev.claimstream.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final long SECOND = 1_000_000_000L;

  @Test
  void stepsAreSpreadEvenly() {
    var pace = new Pace(OptionalDouble.of(4), 100);

    assertThat(pace.waitNanos(100)).isZero();
    assertThat(pace.waitNanos(100)).isEqualTo(SECOND / 4);
    assertThat(pace.waitNanos(100 + SECOND / 4)).isEqualTo(SECOND / 4);
  }

  @Test
  void theTimeThatAStepItselfTookIsNotWaitedAgain() {
    var pace = new Pace(OptionalDouble.of(4), 0);
    pace.waitNanos(0);

    assertThat(pace.waitNanos(SECOND / 5)).isEqualTo(SECOND / 4 - SECOND / 5);
  }

  @Test
  void afterALongHoldUpNoMoreThanASecondIsCaughtUpWith() {
    var pace = new Pace(OptionalDouble.of(10), 0);
    long later = 60 * SECOND;

    int atOnce = 0;
    while (pace.waitNanos(later) == 0) {
      atOnce++;
    }

    assertThat(atOnce).isEqualTo(11);
  }

  @Test
  void withoutARateNothingWaits() {
    var pace = new Pace(OptionalDouble.empty(), 0);

    assertThat(pace.waitNanos(0)).isZero();
    assertThat(pace.waitNanos(0)).isZero();
  }
}
