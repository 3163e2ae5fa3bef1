package dev.claimstream.enrich;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A record that the producer or the broker refuses stops the stream. Going on is not an option: the
 * refusal has already spoilt the transaction, and with it everything else that was written since
 * the last commit. Records that would be refused never get here, see {@link TagArticle}. Public
 * only because Kafka Streams creates it by reflection.
 */
public final class FailedSendHandler implements ProductionExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(FailedSendHandler.class);

  @Override
  public void configure(java.util.Map<String, ?> configs) {}

  @Override
  public Response handleError(
      ErrorHandlerContext context, ProducerRecord<byte[], byte[]> message, Exception exception) {
    if (exception instanceof RetriableException) {
      return Response.retry();
    }
    log.atError()
        .addKeyValue("topic", message.topic())
        .addKeyValue("exception", exception.getClass().getName())
        .addKeyValue(
            "advice",
            exception instanceof RecordTooLargeException
                ? "raise the topic's max.message.bytes, or lower maxRecordBytes or maxBytes"
                : "see the exception")
        .log("A record was refused and the transaction is lost");
    return Response.fail();
  }
}
