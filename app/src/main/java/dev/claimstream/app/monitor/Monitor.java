package dev.claimstream.app.monitor;

import dev.claimstream.enrich.EnrichListener;
import dev.claimstream.enrich.EnrichService;
import dev.claimstream.ingest.Ingest;
import dev.claimstream.schemas.Cluster;
import dev.claimstream.sink.Sink;
import dev.claimstream.sink.SinkListener;
import io.micrometer.core.instrument.Timer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Shows a service's metrics and health over HTTP, when that is asked for; else it does nothing.
 * Opened before the service starts and closed after it has ended, so that both can be watched.
 */
public final class Monitor implements AutoCloseable {

  private final Optional<Watch> watch;

  private Monitor(Optional<Watch> watch) {
    this.watch = watch;
  }

  /**
   * Begins to answer.
   *
   * @param address where; empty for not at all
   * @param cluster whose brokers and registry the service needs
   * @param topics that it needs
   * @throws CannotListenException when the address can't be had
   */
  public static Monitor open(Optional<HttpAddress> address, Cluster cluster, List<String> topics)
      throws CannotListenException {
    if (address.isEmpty()) {
      return new Monitor(Optional.empty());
    }
    Watch watch = Watch.open(address.get());
    watch.dependency("topics", new TopicsCheck(cluster, topics));
    watch.dependency("registry", new RegistryCheck(cluster.registry()));
    return new Monitor(Optional.of(watch));
  }

  /** For {@link EnrichService#start}. */
  public EnrichListener enrichListener() {
    return watch
        .map(w -> w.latency("enriched"))
        .<EnrichListener>map(timer -> timer::record)
        .orElse(EnrichListener.NONE);
  }

  /** For {@link Sink#start}. */
  public SinkListener sinkListener() {
    return watch
        .<SinkListener>map(w -> new SinkLatencies(w.latency("claims"), w.latency("files")))
        .orElse(SinkListener.NONE);
  }

  /** From now on enrich is there. */
  public void watch(EnrichService service, Path stateDir) {
    watch.ifPresent(w -> w.enrich(service, stateDir));
  }

  /**
   * From now on the sink is there.
   *
   * @param folder of the files, when it writes some
   */
  public void watch(Sink sink, Optional<Path> folder) {
    watch.ifPresent(w -> w.sink(sink, folder));
  }

  /** From now on ingest is there. */
  public void watch(Ingest ingest) {
    watch.ifPresent(w -> w.ingest(ingest));
  }

  /** The service is no longer ready, as it was asked to stop. */
  public void stopping() {
    watch.ifPresent(Watch::stopping);
  }

  /** Answers no more. */
  @Override
  public void close() {
    watch.ifPresent(Watch::close);
  }

  private record SinkLatencies(Timer claims, Timer files) implements SinkListener {

    @Override
    public void claimsPublished(Duration sinceIngested) {
      claims.record(sinceIngested);
    }

    @Override
    public void written(Duration sinceIngested) {
      files.record(sinceIngested);
    }
  }
}
