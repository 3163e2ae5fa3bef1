package dev.claimstream.enrich;

import java.util.List;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A paragraph that no article can use goes to dead letters, byte for byte, and the stream goes on.
 * Any other exception in a step stops it: a store that cannot be read or a transaction that cannot
 * be written also ends up here, and going on would lose paragraphs. Public only because Kafka
 * Streams creates it by reflection.
 */
public final class UnusableParagraphHandler extends EnrichErrors
    implements ProcessingExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(UnusableParagraphHandler.class);

  @Override
  public Response handleError(
      ErrorHandlerContext context, Record<?, ?> message, Exception exception) {
    if (!(exception instanceof UnusableParagraph)) {
      log.atError()
          .addKeyValue("step", context.processorNodeId())
          .addKeyValue("task", context.taskId())
          .addKeyValue("exception", exception.getClass().getName())
          .log("A step failed, and not for what is in a record");
      return Response.fail();
    }
    return Response.resume(List.of(letter(context, LetterReason.UNUSABLE, exception)));
  }
}
