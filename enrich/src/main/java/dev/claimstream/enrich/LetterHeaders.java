package dev.claimstream.enrich;

import dev.claimstream.enrich.AssembledArticle.Source;
import dev.claimstream.schemas.DeadLetterHeaders;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/** Writes the headers of a dead letter, see {@link DeadLetterHeaders}. */
final class LetterHeaders {

  private LetterHeaders() {}

  /** Adds the step to a letter that Kafka Streams has written. */
  static void addStep(Headers headers, ErrorHandlerContext context) {
    add(headers, DeadLetterHeaders.STEP, context.processorNodeId());
  }

  static void add(Headers headers, String step, Problem problem, Source source, long offset) {
    add(headers, DeadLetterHeaders.STEP, step);
    add(headers, DeadLetterHeaders.EXCEPTION, problem.kind());
    add(headers, DeadLetterHeaders.MESSAGE, problem.message());
    problem.trace().ifPresent(trace -> add(headers, DeadLetterHeaders.STACKTRACE, trace));
    add(headers, DeadLetterHeaders.TOPIC, source.topic());
    add(headers, DeadLetterHeaders.PARTITION, Integer.toString(source.partition()));
    add(headers, DeadLetterHeaders.OFFSET, Long.toString(offset));
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
