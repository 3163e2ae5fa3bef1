package dev.claimstream.enrich;

import dev.claimstream.schemas.Cluster;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Looks, before anything starts, whether the broker answers and has the topics. */
final class TopicCheck {

  private TopicCheck() {}

  /**
   * Requires topics.
   *
   * @throws EnrichException when the broker does not answer in time, or lacks one of them
   */
  static void require(Cluster cluster, List<String> topics, Duration timeout) {
    var settings = new HashMap<String, Object>(cluster.clientProperties());
    settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, cluster.bootstrapServers());
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) timeout.toMillis());
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) timeout.toMillis());
    List<String> missing;
    try (Admin admin = Admin.create(settings)) {
      missing = missing(admin, topics, timeout);
    } catch (KafkaException | ExecutionException | TimeoutException e) {
      Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
      throw new EnrichException(
          "no usable answer from the Kafka broker at "
              + cluster.bootstrapServers()
              + " within "
              + timeout.toMillis()
              + " ms: "
              + cause.getMessage(),
          cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EnrichException("interrupted while asking for the topics", e);
    }
    if (!missing.isEmpty()) {
      throw new EnrichException(
          "the broker at "
              + cluster.bootstrapServers()
              + " has no topic "
              + String.join(", ", missing)
              + "; create the topics before starting enrich");
    }
  }

  private static List<String> missing(Admin admin, List<String> topics, Duration timeout)
      throws ExecutionException, InterruptedException, TimeoutException {
    long deadline = System.nanoTime() + timeout.toNanos();
    var missing = new ArrayList<String>();
    for (var asked : admin.describeTopics(topics).topicNameValues().entrySet()) {
      KafkaFuture<?> answer = asked.getValue();
      try {
        answer.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
          throw e;
        }
        missing.add(asked.getKey());
      }
    }
    missing.sort(null);
    return missing;
  }
}
