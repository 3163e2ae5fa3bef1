package dev.claimstream.sink;

import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.MissingRight;
import dev.claimstream.schemas.SchemaRegistryException;
import dev.claimstream.schemas.Topics;
import java.time.Duration;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;

/** Runs the claims topology. */
final class ClaimsPart implements Part {

  private final KafkaStreams streams;

  private ClaimsPart(KafkaStreams streams) {
    this.streams = streams;
  }

  static ClaimsPart start(
      Cluster cluster,
      Topics topics,
      ClaimsConfig config,
      SinkCounters counters,
      Consumer<SinkException> onFailure) {
    var settings = new Properties();
    settings.putAll(ClaimsSettings.of(cluster, config, topics.deadLetters().name(), counters));
    var streams = new KafkaStreams(ClaimsTopology.build(topics, config, counters), settings);
    streams.setUncaughtExceptionHandler(
        failure -> {
          if (SchemaRegistryException.isOutage(failure)) {
            return StreamThreadExceptionResponse.REPLACE_THREAD; // which reads it again
          }
          onFailure.accept(explain(failure, topics, config));
          return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
    streams.start();
    return new ClaimsPart(streams);
  }

  private static SinkException explain(Throwable failure, Topics topics, ClaimsConfig config) {
    String why =
        MissingRight.explain(failure, config.applicationId())
            .orElseGet(() -> String.valueOf(root(failure).getMessage()));
    return new SinkException(
        ("claims of %s can't be published to %s: %s. Its open transaction is undone; once this is"
                + " mended, start again, and nothing is lost or published twice")
            .formatted(topics.enriched().name(), topics.claims().name(), why),
        failure);
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  KafkaStreams streams() {
    return streams;
  }

  @Override
  public String name() {
    return "claims";
  }

  @Override
  public boolean isRunning() {
    return streams.state() == KafkaStreams.State.RUNNING;
  }

  @Override
  public void stop() {
    awaitEnd(Duration.ZERO);
  }

  /** Leaves the group, so that the next process doesn't wait until this one is missed. */
  @Override
  public boolean awaitEnd(Duration timeout) {
    return streams.close(
        CloseOptions.groupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP)
            .withTimeout(timeout));
  }
}
