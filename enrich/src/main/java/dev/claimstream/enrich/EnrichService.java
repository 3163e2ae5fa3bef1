package dev.claimstream.enrich;

import dev.claimstream.schemas.BrokerException;
import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.MissingRight;
import dev.claimstream.schemas.SchemaRegistryException;
import dev.claimstream.schemas.TopicAdmin;
import dev.claimstream.schemas.Topics;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the topology against a cluster, exactly once, until it is closed or something of ours fails.
 * What is wrong with a record never stops it, and it waits for a registry that does not answer; a
 * store that cannot be opened or a broker that refuses a transaction does, and {@link #stopped}
 * says so.
 */
public final class EnrichService implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EnrichService.class);

  private final FolderLock folder;
  private final KafkaStreams streams;
  private final EnrichConfig config;
  private final EnrichCounters counters;
  private volatile Optional<Throwable> failure = Optional.empty();
  private final CompletableFuture<Void> running = new CompletableFuture<>();
  private final CompletableFuture<Void> stopped = new CompletableFuture<>();

  private EnrichService(
      FolderLock folder, KafkaStreams streams, EnrichConfig config, EnrichCounters counters) {
    this.folder = folder;
    this.streams = streams;
    this.config = config;
    this.counters = counters;
  }

  /** Starts it with nobody listening. */
  public static EnrichService start(
      Cluster cluster, Topics topics, Enrichment enrichment, EnrichConfig config) {
    return start(cluster, topics, enrichment, config, EnrichListener.NONE);
  }

  /**
   * Starts the stream threads; they take up their work in the background.
   *
   * @param enrichment usually {@link ArticleEnricher#load()}
   * @param listener hears of each paragraph
   * @throws BrokerException when the broker does not answer or a topic is missing
   * @throws UncheckedIOException when the state folder cannot be used, as by two at once
   * @throws EnrichException when Kafka Streams cannot use what is in it
   */
  public static EnrichService start(
      Cluster cluster,
      Topics topics,
      Enrichment enrichment,
      EnrichConfig config,
      EnrichListener listener) {
    List<String> names =
        List.of(topics.paragraphs().name(), topics.enriched().name(), topics.deadLetters().name());
    try (var admin = TopicAdmin.of(cluster)) {
      admin.require(names);
    }
    var counters = new EnrichCounters(listener);
    Topology topology = EnrichTopology.build(topics, enrichment, config, counters);
    FolderLock folder = FolderLock.take(config.stateDir(), config.applicationId() + ".lock");
    try {
      var streams =
          new KafkaStreams(topology, StreamsSettings.of(cluster, topics, config, counters));
      var service = new EnrichService(folder, streams, config, counters);
      service.start();
      return service;
    } catch (StreamsException e) {
      folder.close();
      throw new EnrichException(
          "enrich cannot start with its state in " + config.stateDir() + ": " + e.getMessage(), e);
    }
  }

  private void start() {
    streams.setUncaughtExceptionHandler(this::afterFailure);
    streams.setStateListener(this::changeState);
    try {
      streams.start();
    } catch (StreamsException e) {
      close();
      throw e;
    }
  }

  /** What has been done since the start. */
  public EnrichCounts counts() {
    return counters.counts();
  }

  /** The client, for who reads its state and metrics. Only {@link #close} ends it. */
  public KafkaStreams streams() {
    return streams;
  }

  /**
   * Waits until every partition assigned to this process is being worked on.
   *
   * @throws EnrichException when that takes longer than the time given, or the service fails
   */
  public void awaitRunning(Duration atMost) {
    try {
      running.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new EnrichException(
          "enrich was not running after " + atMost.toMillis() + " ms, but " + streams.state(), e);
    } catch (ExecutionException e) {
      throw new EnrichException("enrich failed before it was running: " + words(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EnrichException("interrupted while waiting for enrich to run", e);
    }
  }

  /**
   * Completes when the service has ended: normally after {@link #close}, exceptionally with what
   * made it stop. A service that failed must still be closed.
   */
  public CompletableFuture<Void> stopped() {
    return stopped.copy();
  }

  /**
   * Ends the transaction at hand and stops, within the stop time-out. It leaves the consumer group,
   * so that others take over at once. A second call does nothing.
   */
  @Override
  public void close() {
    boolean ended =
        streams.close(
            CloseOptions.timeout(config.stopTimeout())
                .withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
    if (!ended) {
      log.atWarn()
          .addKeyValue("timeout", config.stopTimeout())
          .log("Some stream threads have not ended in time; what they had not committed is undone");
    }
    folder.close();
    if (failure.isPresent()) {
      reportFailure();
    } else {
      stopped.complete(null);
    }
  }

  /** During an outage, a new thread reads what was not committed again. */
  private StreamThreadExceptionResponse afterFailure(Throwable thrown) {
    if (SchemaRegistryException.isOutage(thrown) || LostLeader.isBehind(thrown)) {
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
    failure = Optional.of(thrown);
    reportSoon(); // not only in state ERROR, which another thread that hangs would keep away
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  private void changeState(State now, State before) {
    log.atInfo().addKeyValue("from", before).addKeyValue("to", now).log("Enrich changed its state");
    if (now == State.RUNNING) {
      running.complete(null);
    } else if (now == State.ERROR) {
      reportSoon();
    }
  }

  /** On another thread: whoever waits for this may close the service, which joins this one. */
  private void reportSoon() {
    ForkJoinPool.commonPool().execute(this::reportFailure);
  }

  private void reportFailure() {
    Throwable thrown = failure.orElseGet(() -> new EnrichException("no stream thread is alive"));
    var report = new EnrichException("enrich stopped: " + words(thrown), thrown);
    running.completeExceptionally(report);
    stopped.completeExceptionally(report);
  }

  private String words(Throwable thrown) {
    return MissingRight.explain(thrown, config.applicationId())
        .orElseGet(() -> rootMessage(thrown));
  }

  private static String rootMessage(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    if (root instanceof MissingSourceTopicException) {
      return Topics.PARAGRAPHS
          + " is no longer there; `claimstream topics create` makes it anew, empty";
    }
    return root.getClass().getSimpleName() + ": " + root.getMessage();
  }
}
