package dev.claimstream.app.monitor;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmHeapPressureMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;

/** What any JVM in a container shows: memory, garbage collection, threads, load, log. */
final class ProcessMeters implements AutoCloseable {

  private final JvmGcMetrics collection = new JvmGcMetrics();
  private final JvmHeapPressureMetrics pressure = new JvmHeapPressureMetrics();
  private final LogCounter log;

  ProcessMeters(MeterRegistry meters) {
    collection.bindTo(meters);
    pressure.bindTo(meters);
    log = LogCounter.attach(meters);
    new JvmMemoryMetrics().bindTo(meters);
    new JvmThreadMetrics().bindTo(meters);
    new UptimeMetrics().bindTo(meters);
    new ProcessorMetrics().bindTo(meters);
    new FileDescriptorMetrics().bindTo(meters);
    Gauge.builder("process.resident.memory", ProcessMemory::residentBytes)
        .description("Memory of the process, that of the stores too, which is outside the heap")
        .baseUnit("bytes")
        .register(meters);
    Gauge.builder("process.memory.limit", ProcessMemory::limitBytes)
        .description("Memory that the container, or else the machine, has")
        .baseUnit("bytes")
        .register(meters);
  }

  @Override
  public void close() {
    collection.close();
    pressure.close();
    log.close();
  }
}
