package dev.claimstream.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.enrich.EnrichConfig;
import dev.claimstream.ingest.Article;
import dev.claimstream.ingest.Ingest;
import dev.claimstream.ingest.IngestConfig;
import dev.claimstream.ingest.IngestListener;
import dev.claimstream.schemas.TopicSettings;
import dev.claimstream.sink.SinkConfig;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** After TERM every service ends within ten seconds, whatever hangs. */
class StopTimesTest {

  private static final Duration PROMISED = Duration.ofSeconds(10);

  @Test
  void everyServiceGivesItselfLessThanWasPromised() {
    assertThat(EnrichConfig.defaults().stopTimeout()).isLessThan(PROMISED);
    assertThat(SinkConfig.defaults().stopTimeout()).isLessThan(PROMISED);
    assertThat(Ingest.CLOSE_WITHIN).isLessThan(PROMISED);
    assertThat(StopSignal.PATIENCE).isGreaterThan(PROMISED);
  }

  @ParameterizedTest
  @CsvSource({
    ".env, STOP_GRACE=(\\d+)s",
    "deploy/kubernetes/ingest.yaml, terminationGracePeriodSeconds: (\\d+)",
    "deploy/kubernetes/enrich.yaml, terminationGracePeriodSeconds: (\\d+)",
    "deploy/kubernetes/sink.yaml, terminationGracePeriodSeconds: (\\d+)",
  })
  void nobodyIsKilledBeforeTheServiceGivesUpItself(String file, String grace) throws Exception {
    Matcher found = Pattern.compile(grace).matcher(Files.readString(Path.of("..", file)));

    assertThat(found.find()).isTrue();
    assertThat(Duration.ofSeconds(Long.parseLong(found.group(1))))
        .isGreaterThan(StopSignal.PATIENCE);
  }

  @Test
  void ingestDoesNotWaitForABrokerThatIsGone() throws Exception {
    var begun = new CountDownLatch(2);
    CompletableFuture<?> finished;
    var services = LocalServices.start(0, 0, Optional.empty(), TopicSettings.defaults());
    try (Ingest ingest =
        Ingest.connect(
            services.cluster(), services.topics(), IngestConfig.defaults(), telling(begun))) {
      publish(ingest, "The first.");
      ingest.finish();
      services.close();
      finished =
          CompletableFuture.runAsync(
              () -> {
                publish(ingest, "The second.");
                ingest.finish();
              });
      begun.await();
    }

    assertThat(finished.handle((nothing, why) -> "gave up").get(60, TimeUnit.SECONDS))
        .isEqualTo("gave up");
  }

  private static IngestListener telling(CountDownLatch begun) {
    return new IngestListener() {
      @Override
      public void publishing(Article article) {
        begun.countDown();
      }
    };
  }

  private static void publish(Ingest ingest, String text) {
    ingest.stream("a.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
