package dev.claimstream.app.letters;

import dev.claimstream.app.topic.TopicScan;
import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.DeadLetterHeaders;
import dev.claimstream.schemas.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where letters can go back to: the topics that a step of ours reads.
 *
 * @param partitions how many each of them has
 */
record WayBack(Map<String, Integer> partitions) {

  WayBack {
    partitions = Map.copyOf(partitions);
  }

  static WayBack of(Cluster cluster) {
    var partitions = new TreeMap<String, Integer>();
    for (String topic : List.of(Topics.PARAGRAPHS, Topics.ENRICHED)) {
      try (TopicScan scan = TopicScan.open(cluster, topic)) {
        partitions.put(topic, scan.partitions());
      }
    }
    return new WayBack(partitions);
  }

  /** Why a letter can't go back; empty when it can. */
  Optional<String> obstacle(Letter letter) {
    if (letter.topic().isEmpty()) {
      return Optional.of(
          letter.origin().isPresent()
              ? "it was no record: mend it and ingest it again"
              : "its headers do not say where it was");
    }
    String topic = letter.topic().get();
    if (!partitions.containsKey(topic)) {
      return Optional.of(topic + " is no topic that is read here");
    }
    int has = partitions.get(topic);
    if (letter.record().filter(failed -> failed.partition() < has).isEmpty()) {
      return Optional.of(
          "%s has partitions 0 to %d, and no record at partition %s, offset %s, as its headers say"
              .formatted(
                  topic,
                  has - 1,
                  quoted(letter, DeadLetterHeaders.PARTITION),
                  quoted(letter, DeadLetterHeaders.OFFSET)));
    }
    return letter.omitted().map(bytes -> "its value was too large to be kept");
  }

  private static String quoted(Letter letter, String header) {
    return Letter.text(letter.found().headers(), header)
        .map(value -> "'" + value + "'")
        .orElse("(not said)");
  }
}
