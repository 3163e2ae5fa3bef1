package dev.claimstream.schemas;

import java.util.Optional;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;

/** Names what a Kafka Streams application lacks a right to, where Kafka's own words don't. */
public final class MissingRight {

  private MissingRight() {}

  /**
   * Explains a failure.
   *
   * @param applicationId with which the application's transactional ids and own topics begin
   * @return a sentence; empty when the failure is another, or says itself what it is about
   */
  public static Optional<String> explain(Throwable failure, String applicationId) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    if (root instanceof TransactionalIdAuthorizationException) {
      return Optional.of(
          "this user may not write with transactional ids that begin with " + applicationId + "-");
    }
    if (root instanceof TopicAuthorizationException e && e.unauthorizedTopics().isEmpty()) {
      return Optional.of("this user may not create topics that begin with " + applicationId + "-");
    }
    return Optional.empty();
  }
}
