package dev.claimstream.sink;

import dev.claimstream.schemas.Cluster;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/** Kafka's ids of topics: a topic that is deleted and made anew has another. */
public final class TopicIds {

  private static final int ANSWER_WITHIN_SECONDS = 8;

  private TopicIds() {}

  /**
   * The id of a topic.
   *
   * @throws SinkException when Kafka does not tell it
   */
  public static String of(Cluster cluster, String topic) {
    try (Admin admin = Admin.create(ClientSettings.of(cluster))) {
      return admin
          .describeTopics(List.of(topic))
          .topicNameValues()
          .values()
          .iterator()
          .next()
          .get(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS)
          .topicId()
          .toString();
    } catch (ExecutionException | TimeoutException e) {
      throw new SinkException(
          "Kafka at %s does not tell the id of topic %s: %s"
              .formatted(cluster.bootstrapServers(), topic, e),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SinkException("interrupted while waiting for Kafka", e);
    }
  }
}
