package dev.claimstream.schemas;

import dev.claimstream.schemas.TopicReport.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates the topics of {@link Topics} on a cluster, and tells what is there. */
public final class TopicAdmin implements AutoCloseable {

  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(6);
  private static final long POLL_NANOS = Duration.ofMillis(20).toNanos();

  private final Cluster cluster;
  private final Duration answerWithin;
  private final Admin admin;

  private TopicAdmin(Cluster cluster, Duration answerWithin, Admin admin) {
    this.cluster = cluster;
    this.answerWithin = answerWithin;
    this.admin = admin;
  }

  /**
   * Connects to a cluster when it is first asked. Every call fails with a {@link BrokerException}
   * after 6 seconds without an answer.
   */
  public static TopicAdmin of(Cluster cluster) {
    return of(cluster, ANSWER_WITHIN);
  }

  static TopicAdmin of(Cluster cluster, Duration answerWithin) {
    int millis = (int) answerWithin.toMillis();
    var properties = new HashMap<String, Object>(cluster.clientProperties());
    properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, cluster.bootstrapServers());
    properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
    properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis / 2);
    try {
      return new TopicAdmin(cluster, answerWithin, Admin.create(properties));
    } catch (KafkaException e) {
      throw new BrokerException(
          "cannot connect to Kafka at " + cluster.bootstrapServers() + ": " + deepest(e), e);
    }
  }

  /** Creates the topics that are missing, and returns when the cluster shows all of them. */
  public List<TopicReport> create(TopicSettings settings) {
    List<NewTopic> wanted = TopicPlan.of(settings);
    var created =
        admin.createTopics(wanted).values().entrySet().stream()
            .filter(e -> isNew(e.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    awaitVisible(wanted.stream().map(NewTopic::name).toList());
    return describe(settings).stream()
        .map(r -> created.contains(r.name()) ? asCreated(r) : r)
        .toList();
  }

  /** Tells for each topic whether it is there, and how it differs from the settings. */
  public List<TopicReport> describe(TopicSettings settings) {
    List<NewTopic> wanted = TopicPlan.of(settings);
    Map<String, TopicDescription> found = find(wanted.stream().map(NewTopic::name).toList());
    Map<String, Config> configs = configs(found.keySet());
    var reports = new ArrayList<TopicReport>();
    for (NewTopic topic : wanted) {
      TopicDescription description = found.get(topic.name());
      Config config = configs.get(topic.name());
      reports.add(
          description == null || config == null
              ? TopicReport.missing(topic.name())
              : TopicPlan.compare(topic, description, config));
    }
    return reports;
  }

  /**
   * Checks that the cluster answers and has these topics.
   *
   * @throws BrokerException naming the topics that are missing, or that the user may not see
   */
  public void require(Collection<String> topics) {
    Set<String> found = find(topics).keySet();
    List<String> missing = topics.stream().filter(t -> !found.contains(t)).toList();
    if (!missing.isEmpty()) {
      throw new BrokerException(
          "Kafka at "
              + cluster.bootstrapServers()
              + " has no topic "
              + String.join(", ", missing)
              + "; `claimstream topics create` creates all of them");
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
  }

  private boolean isNew(KafkaFuture<Void> creation) {
    try {
      await(creation);
      return true;
    } catch (TopicExistsException e) {
      return false;
    }
  }

  private static TopicReport asCreated(TopicReport report) {
    return new TopicReport(
        report.name(),
        State.CREATED,
        report.partitions(),
        report.replicationFactor(),
        report.differences());
  }

  private void awaitVisible(Collection<String> topics) {
    long deadline = System.nanoTime() + answerWithin.toNanos();
    while (find(topics).size() < topics.size()) {
      if (System.nanoTime() - deadline > 0) {
        throw new BrokerException(
            "the topics were created, but the brokers at "
                + cluster.bootstrapServers()
                + " do not show them after "
                + answerWithin.toSeconds()
                + " s");
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  private Map<String, TopicDescription> find(Collection<String> topics) {
    var found = new HashMap<String, TopicDescription>();
    var forbidden = new TreeSet<String>();
    admin
        .describeTopics(topics)
        .topicNameValues()
        .forEach(
            (name, description) -> {
              try {
                found.put(name, await(description));
              } catch (UnknownTopicOrPartitionException e) {
                found.remove(name);
              } catch (TopicAuthorizationException e) {
                forbidden.add(name);
              }
            });
    if (!forbidden.isEmpty()) {
      throw new BrokerException(
          "Kafka at "
              + cluster.bootstrapServers()
              + " has not given this user any right to topic "
              + String.join(", ", forbidden)
              + "; docs/security.md lists which rights each command needs",
          new TopicAuthorizationException(forbidden));
    }
    return found;
  }

  private Map<String, Config> configs(Set<String> topics) {
    var resources =
        topics.stream().map(t -> new ConfigResource(ConfigResource.Type.TOPIC, t)).toList();
    return await(admin.describeConfigs(resources).all()).entrySet().stream()
        .collect(Collectors.toMap(e -> e.getKey().name(), Map.Entry::getValue));
  }

  private <T> T await(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TimeoutException timeout) {
        throw new BrokerException(
            "no Kafka broker answers at "
                + cluster.bootstrapServers()
                + " within "
                + answerWithin.toSeconds()
                + " s: check that it runs and that the address is right",
            timeout);
      }
      if (e.getCause() instanceof TopicExistsException exists) {
        throw exists;
      }
      if (e.getCause() instanceof UnknownTopicOrPartitionException unknown) {
        throw unknown;
      }
      if (e.getCause() instanceof TopicAuthorizationException forbidden) {
        throw forbidden;
      }
      throw new BrokerException(
          "Kafka at " + cluster.bootstrapServers() + " refused: " + deepest(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BrokerException("interrupted while waiting for Kafka", e);
    }
  }

  private static String deepest(Throwable e) {
    Throwable cause = e.getCause();
    return cause == null ? String.valueOf(e.getMessage()) : deepest(cause);
  }
}
