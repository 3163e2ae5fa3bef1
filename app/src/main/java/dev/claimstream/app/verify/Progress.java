package dev.claimstream.app.verify;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Says now and then how far a long verification has come. */
final class Progress {

  private static final long EVERY = Duration.ofSeconds(5).toNanos();

  private final Consumer<String> hears;
  private long last = System.nanoTime();

  Progress(Consumer<String> hears) {
    this.hears = hears;
  }

  /** Says it if nothing was said for a while. */
  void say(Supplier<String> message) {
    long now = System.nanoTime();
    if (now - last > EVERY) {
      last = now;
      hears.accept(message.get());
    }
  }
}
