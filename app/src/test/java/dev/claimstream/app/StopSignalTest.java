package dev.claimstream.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class StopSignalTest {

  @Test
  void whatFailsBecauseTheJvmEndsIsNoFailure() {
    var late = new IllegalStateException("Shutdown in progress");

    assertThat(StopSignal.isCauseOf(late)).isTrue();
    assertThat(StopSignal.isCauseOf(new ExceptionInInitializerError(late))).isTrue();
    assertThat(StopSignal.isCauseOf(new CompletionException(late))).isTrue();
  }

  @Test
  void whatFailsOtherwiseIs() {
    assertThat(StopSignal.isCauseOf(new OutOfMemoryError())).isFalse();
    assertThat(StopSignal.isCauseOf(new CompletionException(new IllegalStateException("x"))))
        .isFalse();
  }
}
