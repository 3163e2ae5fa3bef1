package dev.claimstream.app.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class HealthTest {

  private final Health health = new Health();

  @Test
  void whereAllIsWellTheAnswerIs200() {
    health.live("failure", Optional::empty);
    health.ready("registry", Optional::empty);

    assertThat(health.live().page())
        .isEqualTo(new Page(200, "application/json", "{\"ok\":true,\"problems\":{}}\n"));
    assertThat(health.ready().page()).isEqualTo(health.live().page());
  }

  @Test
  void whatIsMissingForTheWorkIsNamedButIsNoReasonToBeKilled() {
    health.ready("topics", () -> Optional.of("no broker answers at \"b:1\""));
    health.ready("registry", Optional::empty);

    assertThat(health.live().isWell()).isTrue();
    assertThat(health.ready().page().status()).isEqualTo(503);
    assertThat(health.ready().page().text())
        .isEqualTo(
            "{\"ok\":false,\"problems\":{\"topics\":\"no broker answers at \\\"b:1\\\"\"}}\n");
  }

  @Test
  void whatHasFailedIsNeitherAliveNorReady() {
    var ended = new CompletableFuture<Void>();
    health.live("failure", new FailureCheck(ended));
    assertThat(health.live().isWell()).isTrue();

    ended.completeExceptionally(new IllegalStateException("the store is broken"));

    assertThat(health.live().problems()).containsEntry("failure", "the store is broken");
    assertThat(health.ready().problems()).isEqualTo(health.live().problems());
  }

  @Test
  void whatHasEndedInOrderHasNotFailed() {
    assertThat(new FailureCheck(CompletableFuture.completedFuture(null)).problem()).isEmpty();
  }

  @Test
  void whatIsForgottenIsNoLongerAskedFor() {
    health.ready("start", () -> Optional.of("not yet"));

    health.forget("start");

    assertThat(health.ready().isWell()).isTrue();
  }
}
