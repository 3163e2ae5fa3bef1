package dev.claimstream.sink;

import java.util.List;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/**
 * A paragraph that no claims can be made of becomes a dead letter. Whatever else fails in a step,
 * the registry or a transaction that is lost, is not the paragraph's fault, and the topology stops.
 * Public only for Kafka Streams to make it.
 */
public final class UnusableRecords extends ClaimsErrors implements ProcessingExceptionHandler {

  @Override
  public Response handleError(
      ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
    return exception instanceof UnusableParagraph
        ? Response.resume(List.of(letter(context, LetterReason.UNUSABLE, exception)))
        : Response.fail();
  }
}
