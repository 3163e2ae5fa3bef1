package dev.claimstream.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EndableInputTest {

  @Test
  void handsOnEverythingAndEndsWhereTheInputEnds() throws IOException {
    var in = new ByteArrayInputStream("Who said what?".repeat(20_000).getBytes(UTF_8));

    try (StopSignal stop = StopSignal.listen();
        InputStream endable = EndableInput.of(in, stop)) {
      assertThat(endable.readAllBytes()).hasSize(14 * 20_000);
    }
  }

  @Test
  void endsWhenTheCommandIsToStopAlthoughTheInputSaysNothing() throws Exception {
    try (var silent = new PipedInputStream(new PipedOutputStream());
        StopSignal stop = StopSignal.listen();
        InputStream endable = EndableInput.of(silent, stop)) {
      CompletableFuture<Integer> read = CompletableFuture.supplyAsync(() -> read(endable));

      stop.request();

      assertThat(read.get(20, TimeUnit.SECONDS)).isEqualTo(-1);
    }
  }

  private static int read(InputStream in) {
    try {
      return in.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
