package dev.claimstream.sink;

import dev.claimstream.schemas.Cluster;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;

/** What Kafka Streams is told for the claims topology. */
final class ClaimsSettings {

  /** Streams makes the error handlers itself; this is how they get the counters. */
  private static final String COUNTERS = "claimstream.sink.counters";

  private ClaimsSettings() {}

  static Map<String, Object> of(
      Cluster cluster, ClaimsConfig config, String deadLetters, SinkCounters counters) {
    Map<String, Object> settings = ClientSettings.of(cluster);
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, config.applicationId());
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, config.commitInterval().toMillis());
    settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, config.threads());
    settings.put(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, deadLetters);
    settings.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, UnreadableRecords.class);
    settings.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, UnusableRecords.class);
    settings.put(COUNTERS, counters);
    return settings;
  }

  static SinkCounters countersIn(Map<String, ?> settings) {
    return settings.get(COUNTERS) instanceof SinkCounters counters ? counters : new SinkCounters();
  }
}
