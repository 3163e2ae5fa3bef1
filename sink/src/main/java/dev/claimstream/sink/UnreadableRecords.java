package dev.claimstream.sink;

import dev.claimstream.schemas.SchemaRegistryException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/**
 * A record that can't be read becomes a dead letter. When the schema registry fails, no record is
 * to blame: the thread ends, and {@link ClaimsPart} decides whether another takes its place. Public
 * only for Kafka Streams to make it.
 */
public final class UnreadableRecords extends ClaimsErrors
    implements DeserializationExceptionHandler {

  @Override
  public Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
    return exception instanceof SchemaRegistryException
        ? Response.fail()
        : Response.resume(List.of(letter(context, LetterReason.UNREADABLE, exception)));
  }
}
