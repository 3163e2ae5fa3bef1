package dev.claimstream.itest.benchmark;

import dev.claimstream.tagger.ArticleTagger;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;

/**
 * What it takes to load the tagger in a JVM that has done nothing before.
 *
 * @param millis until it is loaded, from the beginning of main
 * @param cpuMillis what the loading thread used of the processor
 * @param heapBytes that are in use when all garbage is gone
 */
record Start(long millis, long cpuMillis, long heapBytes) {

  private static final long NANOS = 1_000_000;

  /** Starts a JVM as the services do, and measures there. */
  static Start measure() throws IOException, InterruptedException {
    List<Long> figures =
        Stream.of(Jvm.output(Start.class).strip().split(" ")).map(Long::valueOf).toList();
    return new Start(figures.get(0), figures.get(1), figures.get(2));
  }

  /** Measures in this JVM. */
  public static void main(String[] arguments) {
    var clock = ManagementFactory.getThreadMXBean();
    long start = System.nanoTime();
    long cpu = clock.getCurrentThreadCpuTime();
    ArticleTagger tagger = ArticleTagger.load();
    long millis = (System.nanoTime() - start) / NANOS;
    long cpuMillis = (clock.getCurrentThreadCpuTime() - cpu) / NANOS;
    System.gc();
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    System.out.println(millis + " " + cpuMillis + " " + heap);
    if (tagger.rulesHash().isEmpty()) { // it is still in use
      throw new IllegalStateException("no hash");
    }
  }
}
