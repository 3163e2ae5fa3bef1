package dev.claimstream.enrich;

import dev.claimstream.enrich.AssembledArticle.Source;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/**
 * Headers of a dead letter. All but the step are those that Kafka Streams writes itself (KIP-1034),
 * so that letters of either kind are read alike.
 */
final class LetterHeaders {

  /** The node of the topology that could not use the record. */
  static final String STEP = "claimstream.step";

  static final String EXCEPTION = "__streams.errors.exception";
  static final String MESSAGE = "__streams.errors.message";
  static final String STACKTRACE = "__streams.errors.stacktrace";
  static final String TOPIC = "__streams.errors.topic";
  static final String PARTITION = "__streams.errors.partition";
  static final String OFFSET = "__streams.errors.offset";

  private LetterHeaders() {}

  /** Adds the step to a letter that Kafka Streams has written. */
  static void addStep(Headers headers, ErrorHandlerContext context) {
    add(headers, STEP, context.processorNodeId());
  }

  static void add(Headers headers, String step, Problem problem, Source source, long offset) {
    add(headers, STEP, step);
    add(headers, EXCEPTION, problem.kind());
    add(headers, MESSAGE, problem.message());
    problem.trace().ifPresent(trace -> add(headers, STACKTRACE, trace));
    add(headers, TOPIC, source.topic());
    add(headers, PARTITION, Integer.toString(source.partition()));
    add(headers, OFFSET, Long.toString(offset));
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
