package dev.claimstream.schemas;

import java.util.List;

/**
 * What was found or done for one topic.
 *
 * @param partitions as the topic has now; 0 when it is missing
 * @param replicationFactor as the topic has now; 0 when it is missing
 * @param differences how an existing topic differs from what would have been created, one sentence
 *     each; nothing of it is changed
 */
public record TopicReport(
    String name, State state, int partitions, int replicationFactor, List<String> differences) {

  /** Whether the topic was there. */
  public enum State {
    CREATED,
    EXISTED,
    MISSING
  }

  public TopicReport {
    differences = List.copyOf(differences);
  }

  static TopicReport missing(String name) {
    return new TopicReport(name, State.MISSING, 0, 0, List.of());
  }
}
