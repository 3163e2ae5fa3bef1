package dev.claimstream.itest.faults;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** What the broker knows of the services: who is in a group, how far a topic has come. */
final class Groups implements AutoCloseable {

  static final String ENRICH = "claimstream-enrich";
  static final String FILES = "claimstream-files";
  static final String CLAIMS = "claimstream-claims";

  private static final Set<GroupState> AT_REST = Set.of(GroupState.STABLE, GroupState.EMPTY);

  private final Admin admin;

  Groups(String bootstrapServers) {
    admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
  }

  /** Members of a group, once it is at rest; -1 while it is not, or when nobody knows it. */
  int members(String group) {
    return get(
        () -> {
          KafkaFuture<ConsumerGroupDescription> description =
              requireNonNull(
                  admin.describeConsumerGroups(List.of(group)).describedGroups().get(group));
          try {
            return AT_REST.contains(description.get().groupState())
                ? description.get().members().size()
                : -1;
          } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
              return -1;
            }
            throw e;
          }
        });
  }

  /** The end of a topic, all partitions together; markers of transactions count. */
  long end(String topic, IsolationLevel isolation) {
    return get(
        () -> {
          TopicDescription description =
              requireNonNull(admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic));
          Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
          description
              .partitions()
              .forEach(
                  p -> wanted.put(new TopicPartition(topic, p.partition()), OffsetSpec.latest()));
          return admin
              .listOffsets(wanted, new ListOffsetsOptions(isolation))
              .all()
              .get()
              .values()
              .stream()
              .mapToLong(ListOffsetsResultInfo::offset)
              .sum();
        });
  }

  /** Whether every partition has all its copies. */
  boolean allInSync() {
    return get(
        () -> {
          Set<String> topics =
              admin.listTopics(new ListTopicsOptions().listInternal(true)).names().get();
          return admin.describeTopics(topics).allTopicNames().get().values().stream()
              .flatMap(topic -> topic.partitions().stream())
              .allMatch(partition -> partition.isr().size() == partition.replicas().size());
        });
  }

  private interface Question<T> {
    T ask() throws ExecutionException, InterruptedException;
  }

  private static <T> T get(Question<T> question) {
    try {
      return question.ask();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the broker does not say", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
