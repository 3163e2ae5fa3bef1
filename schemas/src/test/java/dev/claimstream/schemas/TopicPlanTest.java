package dev.claimstream.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.junit.jupiter.api.Test;

class TopicPlanTest {

  private static final Node BROKER = new Node(1, "localhost", 9092);

  private static NewTopic planned(String topic, TopicSettings settings) {
    return TopicPlan.of(settings).stream()
        .filter(t -> t.name().equals(topic))
        .findFirst()
        .orElseThrow();
  }

  private static TopicReport compare(NewTopic wanted, int partitions, Map<String, String> found) {
    var infos =
        IntStream.range(0, partitions)
            .mapToObj(p -> new TopicPartitionInfo(p, BROKER, List.of(BROKER), List.of(BROKER)))
            .toList();
    var entries =
        found.entrySet().stream().map(e -> new ConfigEntry(e.getKey(), e.getValue())).toList();
    return TopicPlan.compare(
        wanted, new TopicDescription(wanted.name(), false, infos), new Config(entries));
  }

  @Test
  void everyTopicIsPlannedOnce() {
    assertThat(TopicPlan.of(TopicSettings.defaults()))
        .extracting(NewTopic::name)
        .containsExactly("news.paragraphs", "news.enriched", "news.claims", "news.dead-letters");
  }

  @Test
  void onlyClaimsAreCompactedAndTheyAreKeptLonger() {
    TopicSettings settings = TopicSettings.defaults();

    assertThat(planned("news.claims", settings).configs())
        .containsEntry("cleanup.policy", "compact,delete")
        .containsEntry("retention.ms", Long.toString(Duration.ofDays(365).toMillis()));
    assertThat(planned("news.paragraphs", settings).configs())
        .containsEntry("cleanup.policy", "delete")
        .containsEntry("retention.ms", Long.toString(Duration.ofDays(30).toMillis()));
  }

  @Test
  void aTopicAsPlannedDoesNotDiffer() {
    NewTopic wanted = planned("news.claims", TopicSettings.defaults());
    var found = new HashMap<>(wanted.configs());
    found.put("cleanup.policy", "delete, compact");

    assertThat(compare(wanted, 4, found).differences()).isEmpty();
  }

  @Test
  void whatDiffersIsNamedWithBothValues() {
    var settings =
        new TopicSettings(6, Optional.of((short) 3), Duration.ofSeconds(1), Duration.ofSeconds(2));

    TopicReport report =
        compare(
            planned("news.claims", settings),
            4,
            Map.of("cleanup.policy", "delete", "retention.ms", "2000"));

    assertThat(report.differences())
        .containsExactly(
            "partitions is 4, would be 6",
            "replication factor is 1, would be 3",
            "cleanup.policy is delete, would be compact,delete",
            "max.message.bytes is not set, would be 4194304");
  }

  @Test
  void settingsThatNoTopicCanHaveAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new TopicSettings(0, Optional.empty(), Duration.ofDays(1), Duration.ofDays(1)))
        .withMessageContaining("got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TopicSettings(1, Optional.empty(), Duration.ZERO, Duration.ofDays(1)))
        .withMessageContaining("PT0S");
  }
}
