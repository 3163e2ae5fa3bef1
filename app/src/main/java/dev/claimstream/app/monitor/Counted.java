package dev.claimstream.app.monitor;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Shows what a service counts itself. Nothing is counted here: each reading asks the service.
 *
 * @param meters where it is shown
 * @param counts the service's counts at the moment
 * @param <T> type of the counts
 */
record Counted<T>(MeterRegistry meters, Supplier<T> counts) {

  /**
   * Shows a count that only grows.
   *
   * @param name words parted by dots
   * @param description for people
   * @param labels keys and values in turn
   */
  void counter(String name, String description, ToDoubleFunction<T> count, String... labels) {
    // The meter holds its object weakly, but the function, and with it the counts, for good.
    FunctionCounter.builder(name, meters, shown -> count.applyAsDouble(counts.get()))
        .description(description)
        .tags(labels)
        .register(meters);
  }

  /** Shows a number that goes up and down. */
  void gauge(String name, String description, ToDoubleFunction<T> number) {
    Gauge.builder(name, () -> number.applyAsDouble(counts.get()))
        .description(description)
        .register(meters);
  }
}
