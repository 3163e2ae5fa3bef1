package dev.claimstream.sink;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/**
 * What the claims topology does with records that it can't read. Public only for Kafka Streams to
 * make it.
 */
public final class UnreadableRecords extends ClaimsErrors
    implements DeserializationExceptionHandler {

  @Override
  public Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
    return letter(context, exception)
        .map(letter -> Response.resume(List.of(letter)))
        .orElseGet(Response::fail);
  }
}
