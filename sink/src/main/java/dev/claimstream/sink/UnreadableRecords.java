package dev.claimstream.sink;

import dev.claimstream.schemas.SchemaRegistryException;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;

/**
 * What the claims topology does with a record that it can't read: a dead letter, and on. When the
 * registry is to blame and not the record, it stops instead.
 */
public final class UnreadableRecords extends LogAndContinueExceptionHandler {

  private LongAdder letters = new LongAdder();

  @Override
  public Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
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
