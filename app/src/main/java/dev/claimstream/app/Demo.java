package dev.claimstream.app;

import dev.claimstream.ingest.IngestResult;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.rocksdb.RocksDB;

/** One run of the demo: everything started, articles put in, what comes out printed. */
final class Demo {

  private final DemoText text;
  private final Console console;
  private final ScopeOption scope;
  private final List<Path> files;
  private final boolean exit;

  Demo(Console console, ScopeOption scope, List<Path> files, boolean exit) {
    this.text = new DemoText(console);
    this.console = console;
    this.scope = scope;
    this.files = List.copyOf(files);
    this.exit = exit;
  }

  /** Runs it to the end and gives the exit code. */
  int run(DemoPorts ports, DemoFolder folder, StopSignal stop) throws IOException {
    // Loaded while the broker starts, which often waits.
    var enricher = CompletableFuture.supplyAsync(scope::enricher);
    var stores = CompletableFuture.runAsync(RocksDB::loadLibrary);
    try (LocalServices services =
        LocalServices.start(
            ports.broker(), ports.registry(), Optional.of(folder.broker()), DemoSetup.topics())) {
      text.begins(services.cluster(), folder);
      var progress = new DemoProgress();
      var feed = new DemoFeed(console, files, progress);
      var put = CompletableFuture.supplyAsync(() -> feed.publish(services));
      stores.join();
      LocalPipeline pipeline =
          LocalPipeline.start(
              services, enricher.join(), DemoSetup.enrich(folder), DemoSetup.sink(folder));
      try (pipeline) {
        return watch(services, pipeline, progress, put, stop);
      } finally {
        text.ends(pipeline.sink().counts(), folder);
      }
    }
  }

  private int watch(
      LocalServices services,
      LocalPipeline pipeline,
      DemoProgress progress,
      CompletableFuture<IngestResult> put,
      StopSignal stop) {
    try (DemoWatch watch = DemoWatch.open(services, pipeline, progress, text::claim)) {
      boolean complete = watch.untilComplete(put, stop);
      if (complete) {
        text.complete(progress, sinceStart());
      }
      if (!exit) {
        text.stays(services.cluster());
        watch.untilStopped(stop);
      }
      boolean allUsed = put.join().refused() == 0 && pipeline.enrich().counts().deadLetters() == 0;
      return complete && allUsed ? ExitCode.OK : ExitCode.INCOMPLETE;
    }
  }

  private static Duration sinceStart() {
    long started = ManagementFactory.getRuntimeMXBean().getStartTime();
    return Duration.ofMillis(System.currentTimeMillis() - started);
  }
}
