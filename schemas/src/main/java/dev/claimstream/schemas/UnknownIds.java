package dev.claimstream.schemas;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Schema ids that the registry did not know a moment ago, so that a run of foreign values costs one
 * request and not one a value.
 */
final class UnknownIds {

  private static final long FORGET_AFTER = Duration.ofSeconds(10).toNanos();
  private static final int MOST = 1_000;

  private final Map<Integer, Long> askedAt = new ConcurrentHashMap<>();

  void add(int id) {
    if (askedAt.size() >= MOST) {
      askedAt.clear();
    }
    askedAt.put(id, System.nanoTime());
  }

  boolean contains(int id) {
    Long at = askedAt.get(id);
    return at != null && System.nanoTime() - at < FORGET_AFTER;
  }
}
