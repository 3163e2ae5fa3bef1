package dev.claimstream.sink;

import dev.claimstream.schemas.SchemaRegistryException;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/**
 * What the claims topology does with a paragraph that no claims can be made of: a dead letter, and
 * on. When the registry is to blame and not the record, it stops instead.
 */
public final class UnusableRecords extends LogAndContinueProcessingExceptionHandler {

  private LongAdder letters = new LongAdder();

  @Override
  public Response handleError(
      ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
    if (exception instanceof SchemaRegistryException) {
      return Response.fail();
    }
    letters.increment();
    return super.handleError(context, record, exception);
  }

  @Override
  public void configure(Map<String, ?> configs) {
    super.configure(configs);
    letters = ClaimsSettings.deadLetterCount(configs);
  }
}
