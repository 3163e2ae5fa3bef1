package dev.claimstream.app.replay;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Which paragraphs choose their article: those that fit everything that is given.
 *
 * @param articles ids; empty for any
 * @param from records of this time and later
 * @param to records before this time
 * @param partition records of this partition
 * @param offsets records with these offsets
 */
public record Selection(
    Set<String> articles,
    Optional<Instant> from,
    Optional<Instant> to,
    Optional<Integer> partition,
    Optional<OffsetRange> offsets) {

  public Selection {
    articles = Set.copyOf(articles);
    if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
      throw new IllegalArgumentException(
          "the range from " + from.get() + " to " + to.get() + " is empty");
    }
    if (offsets.isPresent() && partition.isEmpty()) {
      throw new IllegalArgumentException(
          "offsets " + offsets.get() + " are those of a partition: say which");
    }
    if (partition.isPresent() && partition.get() < 0) {
      throw new IllegalArgumentException("partitions count from 0, got " + partition.get());
    }
  }

  /** Whether everything is chosen. */
  public boolean isEverything() {
    return articles.isEmpty() && from.isEmpty() && to.isEmpty() && partition.isEmpty();
  }

  /** Whether articles are chosen by their ids alone, so that each paragraph tells. */
  boolean isByArticleOnly() {
    return from.isEmpty() && to.isEmpty() && partition.isEmpty();
  }

  boolean includes(ConsumerRecord<?, ?> found, String articleId) {
    Instant time = Instant.ofEpochMilli(found.timestamp());
    return (articles.isEmpty() || articles.contains(articleId))
        && from.filter(time::isBefore).isEmpty()
        && to.filter(end -> !time.isBefore(end)).isEmpty()
        && partition.filter(p -> p != found.partition()).isEmpty()
        && offsets.filter(range -> !range.includes(found.offset())).isEmpty();
  }
}
