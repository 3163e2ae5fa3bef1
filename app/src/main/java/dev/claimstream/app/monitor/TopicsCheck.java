package dev.claimstream.app.monitor;

import dev.claimstream.schemas.BrokerException;
import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.TopicAdmin;
import java.util.List;
import java.util.Optional;

/**
 * The brokers answer, within 6 seconds, and have the topics.
 *
 * @param cluster where they are
 * @param topics by name
 */
record TopicsCheck(Cluster cluster, List<String> topics) implements Check {

  @Override
  public Optional<String> problem() {
    try (TopicAdmin admin = TopicAdmin.of(cluster)) {
      admin.require(topics);
      return Optional.empty();
    } catch (BrokerException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
