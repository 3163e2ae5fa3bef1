package dev.claimstream.sink;

import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.TopicAdmin;
import dev.claimstream.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.streams.KafkaStreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sink service: enriched paragraphs to the claims topic and to files. The two parts share
 * nothing but their source: each keeps its own position, and one goes on when the other has failed.
 */
public final class Sink implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Sink.class);

  private final SinkCounters counters;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private Optional<ClaimsPart> claims = Optional.empty();
  private Optional<FilesPart> files = Optional.empty();
  private final Duration stopTimeout;

  private Sink(Duration stopTimeout, SinkListener listener) {
    this.counters = new SinkCounters(listener);
    this.stopTimeout = stopTimeout;
  }

  /** Starts it with nobody listening. */
  public static Sink start(Cluster cluster, Topics topics, SinkConfig config) {
    return start(cluster, topics, config, SinkListener.NONE);
  }

  /**
   * Starts the parts that are configured.
   *
   * @param listener hears of each paragraph
   * @throws dev.claimstream.schemas.BrokerException when no broker answers or topics are missing
   * @throws SinkException when the folder for the files can't be used
   */
  public static Sink start(
      Cluster cluster, Topics topics, SinkConfig config, SinkListener listener) {
    requireTopics(cluster, topics, config);
    var sink = new Sink(config.stopTimeout(), listener);
    try {
      sink.files =
          config.files().map(c -> FilesPart.start(cluster, topics, c, sink.counters, sink::failed));
      sink.claims =
          config
              .claims()
              .map(c -> ClaimsPart.start(cluster, topics, c, sink.counters, sink::failed));
    } catch (RuntimeException e) {
      sink.close();
      throw e;
    }
    return sink;
  }

  private static void requireTopics(Cluster cluster, Topics topics, SinkConfig config) {
    List<String> needed = new ArrayList<>();
    needed.add(topics.enriched().name());
    config.claims().ifPresent(claims -> needed.add(topics.claims().name()));
    needed.add(topics.deadLetters().name());
    try (var admin = TopicAdmin.of(cluster)) {
      admin.require(needed);
    }
  }

  private void failed(SinkException failure) {
    LOG.atError().setCause(failure).log("a part of the sink has stopped");
    ended.completeExceptionally(failure);
  }

  /**
   * Completes when the sink is closed, or with a {@link SinkException} as soon as a part has
   * failed; whoever runs the sink should then close it and exit.
   */
  public CompletableFuture<Void> ended() {
    return ended.copy();
  }

  /** The parts that are not connected or not at work. */
  public List<String> notRunning() {
    return parts().stream().filter(part -> !part.isRunning()).map(Part::name).toList();
  }

  /** What publishes the claims, for who reads its metrics. Only {@link #close} ends it. */
  public Optional<KafkaStreams> claimsStreams() {
    return claims.map(ClaimsPart::streams);
  }

  /** What reads for the files, for who reads its metrics, which any thread may. */
  public Optional<Consumer<?, ?>> filesConsumer() {
    return files.map(FilesPart::consumer);
  }

  private List<Part> parts() {
    return Stream.<Optional<? extends Part>>of(files, claims)
        .<Part>flatMap(Optional::stream)
        .toList();
  }

  /** What has been done so far. */
  public SinkCounts counts() {
    return counters.counts();
  }

  /** Publishes what is open, commits, and ends, within the configured time. */
  @Override
  public void close() {
    List<Part> parts = parts();
    parts.forEach(Part::stop);
    long deadline = System.nanoTime() + stopTimeout.toNanos();
    for (Part part : parts) {
      Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
      if (!part.awaitEnd(left)) {
        LOG.atWarn()
            .addKeyValue("timeout", stopTimeout)
            .log("the sink did not end in time; what was not finished is redone at the next start");
      }
    }
    ended.complete(null);
  }
}
