package dev.claimstream.sink;

import java.util.List;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/**
 * What the claims topology does with paragraphs that no claims can be made of. Public only for
 * Kafka Streams to make it.
 */
public final class UnusableRecords extends ClaimsErrors implements ProcessingExceptionHandler {

  @Override
  public Response handleError(
      ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
    return letter(context, exception)
        .map(letter -> Response.resume(List.of(letter)))
        .orElseGet(Response::fail);
  }
}
