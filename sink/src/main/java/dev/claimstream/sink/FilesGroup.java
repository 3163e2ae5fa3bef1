package dev.claimstream.sink;

import static java.util.Objects.requireNonNull;

import dev.claimstream.schemas.BrokerException;
import dev.claimstream.schemas.Cluster;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/**
 * The consumer group that writes the files, as its broker sees it. Every call fails with a {@link
 * BrokerException} after 8 seconds without an answer.
 */
public final class FilesGroup implements AutoCloseable {

  private static final int ANSWER_WITHIN_SECONDS = 8;

  private final Cluster cluster;
  private final String groupId;
  private final Admin admin;

  private FilesGroup(Cluster cluster, String groupId) {
    this.cluster = cluster;
    this.groupId = groupId;
    this.admin = Admin.create(ClientSettings.of(cluster));
  }

  /** Connects when it is first asked. */
  public static FilesGroup of(Cluster cluster, String groupId) {
    return new FilesGroup(cluster, groupId);
  }

  /** Where the group's members run; one that was killed is a member for a few seconds more. */
  public List<String> members() {
    try {
      return await(
              requireNonNull(
                  admin.describeConsumerGroups(List.of(groupId)).describedGroups().get(groupId)))
          .members()
          .stream()
          .map(MemberDescription::host)
          .toList();
    } catch (GroupIdNotFoundException e) {
      return List.of();
    }
  }

  /** The first offset that the broker has of each partition. */
  public Map<Integer, Long> beginning(String topic) {
    int partitions =
        await(requireNonNull(admin.describeTopics(List.of(topic)).topicNameValues().get(topic)))
            .partitions()
            .size();
    var earliest =
        IntStream.range(0, partitions)
            .boxed()
            .collect(
                Collectors.toMap(p -> new TopicPartition(topic, p), p -> OffsetSpec.earliest()));
    var beginning = new TreeMap<Integer, Long>();
    await(admin.listOffsets(earliest).all())
        .forEach((partition, at) -> beginning.put(partition.partition(), at.offset()));
    return beginning;
  }

  /** Commits offsets, which the broker refuses while the group has members. */
  public void commit(String topic, Map<Integer, Long> offsets) {
    Map<TopicPartition, OffsetAndMetadata> committed =
        offsets.entrySet().stream()
            .collect(
                Collectors.toMap(
                    e -> new TopicPartition(topic, e.getKey()),
                    e -> new OffsetAndMetadata(e.getValue())));
    await(admin.alterConsumerGroupOffsets(groupId, committed).all());
  }

  private <T> T await(KafkaFuture<T> answer) {
    try {
      return answer.get(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupIdNotFoundException notThere) {
        throw notThere;
      }
      throw refused(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      throw refused(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BrokerException("interrupted while waiting for Kafka", e);
    }
  }

  private BrokerException refused(Throwable why) {
    return new BrokerException(
        "Kafka at %s, asked for group %s: %s".formatted(cluster.bootstrapServers(), groupId, why),
        why);
  }

  @Override
  public void close() {
    admin.close();
  }
}
