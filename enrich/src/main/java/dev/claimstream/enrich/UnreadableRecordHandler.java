package dev.claimstream.enrich;

import dev.claimstream.schemas.SchemaRegistryException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A record that cannot be read, or is of a schema that the registry does not know, goes to dead
 * letters, byte for byte, and the stream goes on; unless it is the registry that fails, which must
 * not condemn every record that comes by. Public only because Kafka Streams creates it by
 * reflection.
 */
public final class UnreadableRecordHandler extends EnrichErrors
    implements DeserializationExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(UnreadableRecordHandler.class);

  @Override
  public Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> message, Exception exception) {
    if (exception instanceof SchemaRegistryException) {
      log.atError()
          .setCause(exception)
          .addKeyValue("topic", message.topic())
          .addKeyValue("partition", message.partition())
          .addKeyValue("offset", message.offset())
          .log("The schema registry failed, so that it is not known whether a record is readable");
      return Response.fail();
    }
    return Response.resume(List.of(letter(context, LetterReason.UNREADABLE, exception)));
  }
}
