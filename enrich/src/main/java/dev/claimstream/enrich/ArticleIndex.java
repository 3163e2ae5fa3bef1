package dev.claimstream.enrich;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which articles of a task wait and which are remembered, each in the order in which they were last
 * touched. It lives in memory, so that finding the quiet ones costs nothing as long as there are
 * none, and is rebuilt from the store when the task starts. Each article takes some 200 bytes.
 */
final class ArticleIndex {

  /** An article as it is found in the store. */
  record Entry(String key, boolean waits, long touched) {}

  private final Map<String, Long> waiting = inOrderOfTouch();
  private final Map<String, Long> remembered = inOrderOfTouch();

  /**
   * Rebuilds the index. Waiting articles count as touched now: their next paragraphs may have been
   * in the topic, unread, while the task was down.
   */
  static ArticleIndex rebuild(List<Entry> entries, long now) {
    var index = new ArticleIndex();
    entries.stream()
        .sorted(Comparator.comparingLong(Entry::touched))
        .forEach(e -> index.touch(e.key(), e.waits(), e.waits() ? now : e.touched()));
    return index;
  }

  void touch(String key, boolean waits, long now) {
    (waits ? remembered : waiting).remove(key);
    (waits ? waiting : remembered).put(key, now);
  }

  void forget(String key) {
    remembered.remove(key);
  }

  int waiting() {
    return waiting.size();
  }

  /** The article that has waited longest, if it was last touched at that time or before. */
  Optional<String> waitingSince(long time) {
    return eldest(waiting, time);
  }

  /** The article that has been remembered longest, if it was last touched then or before. */
  Optional<String> rememberedSince(long time) {
    return eldest(remembered, time);
  }

  /** The article that has waited longest, if more than so many wait. */
  Optional<String> waitingBeyond(int most) {
    return waiting.size() > most ? eldest(waiting, Long.MAX_VALUE) : Optional.empty();
  }

  /** The article that has been remembered longest, if more than so many are. */
  Optional<String> rememberedBeyond(int most) {
    return remembered.size() > most ? eldest(remembered, Long.MAX_VALUE) : Optional.empty();
  }

  private static Optional<String> eldest(Map<String, Long> articles, long time) {
    var first = articles.entrySet().iterator();
    if (!first.hasNext()) {
      return Optional.empty();
    }
    Map.Entry<String, Long> eldest = first.next();
    return eldest.getValue() <= time ? Optional.of(eldest.getKey()) : Optional.empty();
  }

  private static Map<String, Long> inOrderOfTouch() {
    return new LinkedHashMap<>(16, 0.75f, true);
  }
}
