package dev.claimstream.app.monitor;

import dev.claimstream.enrich.EnrichService;
import dev.claimstream.ingest.Ingest;
import dev.claimstream.sink.Sink;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.KafkaStreams.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A service under observation: its meters, its health, and the endpoint that shows both. */
final class Watch implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Watch.class);

  private static final String METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8";
  private static final String START = "start";
  private static final String FAILURE = "failure";

  /** How old what is known of brokers and registry may be. */
  private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

  /** How long a group may take to share out its partitions anew before that is a problem. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** One for Kafka's meters, one for checks, which may have to wait for an answer. */
  private static final int THREADS = 2;

  private final PrometheusMeterRegistry meters;
  private final Health health;
  private final Endpoint endpoint;
  private final ScheduledExecutorService clock =
      Executors.newScheduledThreadPool(THREADS, new DaemonThreads("clock"));
  private final ServiceMeters counts;
  private final KafkaMeters kafka;
  private final ProcessMeters process;

  private Watch(PrometheusMeterRegistry meters, Health health, Endpoint endpoint) {
    this.meters = meters;
    this.health = health;
    this.endpoint = endpoint;
    this.counts = new ServiceMeters(meters);
    this.kafka = new KafkaMeters(meters, clock);
    this.process = new ProcessMeters(meters);
    Gauge.builder("claimstream.ready", () -> health.ready().isWell() ? 1 : 0)
        .description("1 when /health/ready says so, else 0")
        .register(meters);
    every(() -> health.ready()); // so that patience is measured although nobody asks
  }

  /**
   * Begins to answer: alive, and not ready before a service is there.
   *
   * @throws CannotListenException when the address can't be had
   */
  static Watch open(HttpAddress address) throws CannotListenException {
    var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    meters.config().meterFilter(new KafkaSelection());
    var health = new Health();
    health.ready(START, () -> Optional.of("the service has not started yet"));
    Endpoint endpoint =
        Endpoint.open(
            address,
            Map.of(
                "/metrics", () -> new Page(200, METRICS_TYPE, meters.scrape()),
                "/health/live", () -> health.live().page(),
                "/health/ready", () -> health.ready().page()));
    log.atInfo().addKeyValue("address", endpoint.address()).log("Metrics and health over HTTP");
    return new Watch(meters, health, endpoint);
  }

  /** Something outside that the service needs to be ready; looked at every now and then. */
  void dependency(String name, Check check) {
    var remembered = new Remembered(check);
    health.ready(name, remembered);
    Gauge.builder("claimstream.dependency.up", () -> remembered.problem().isEmpty() ? 1 : 0)
        .description("1 when what the service needs answers and has what it should, else 0")
        .tag("dependency", name)
        .register(meters);
    every(remembered);
  }

  /** The timer of a stage, see {@link Latency}. */
  Timer latency(String stage) {
    return Latency.of(stage, meters);
  }

  void enrich(EnrichService service, Path stateDir) {
    counts.enrich(service::counts);
    kafka.streams("enrich", service.streams());
    disk(stateDir);
    health.live(FAILURE, new FailureCheck(service.stopped()));
    running(
        () ->
            Optional.of(service.streams().state())
                .filter(state -> state != State.RUNNING)
                .map(state -> "Kafka Streams is " + state));
  }

  void sink(Sink sink, Optional<Path> folder) {
    counts.sink(sink::counts);
    sink.claimsStreams().ifPresent(streams -> kafka.streams("claims", streams));
    sink.filesConsumer().ifPresent(consumer -> kafka.consumer("files", consumer));
    folder.ifPresent(this::disk);
    health.live(FAILURE, new FailureCheck(sink.ended()));
    running(
        () ->
            Optional.of(sink.notRunning())
                .filter(parts -> !parts.isEmpty())
                .map(parts -> "not at work: " + String.join(", ", parts)));
  }

  void ingest(Ingest ingest) {
    counts.ingest(ingest::result);
    kafka.producer("ingest", ingest.producer());
    health.live(FAILURE, () -> ingest.failure().map(e -> "Kafka takes no more paragraphs: " + e));
    health.forget(START);
  }

  /** From now on the service is on its way out. */
  void stopping() {
    health.ready("stop", () -> Optional.of("the service is stopping"));
  }

  private void running(Check check) {
    health.ready("running", new Patient(check, PATIENCE, System::nanoTime));
    health.forget(START);
  }

  private void disk(Path folder) {
    new DiskSpaceMetrics(folder.toAbsolutePath().toFile()).bindTo(meters);
  }

  /** Until the clock stops. */
  private void every(Runnable look) {
    ScheduledFuture<?> unused =
        clock.scheduleWithFixedDelay(look, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    endpoint.close();
    clock.shutdownNow();
    kafka.close();
    process.close();
    meters.close();
  }
}
