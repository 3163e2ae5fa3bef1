package dev.claimstream.sink;

import static dev.claimstream.schemas.DeadLetter.explain;
import static dev.claimstream.schemas.DeadLetter.locate;

import dev.claimstream.schemas.DeadLetter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/** Dead letters of the sink's two parts, see {@link DeadLetter}. */
final class SinkLetter {

  private static final int HEADER_ROOM = 64 << 10;
  private static final int MAX_VALUE_BYTES = ClaimsConfig.MAX_REQUEST_BYTES - HEADER_ROOM;

  private SinkLetter() {}

  /** Of a record that the consumer of the files has read. */
  static ProducerRecord<byte[], byte[]> of(
      ConsumerRecord<byte[], byte[]> record, String step, Exception why, String letters) {
    var letter =
        DeadLetter.of(
            letters,
            record.timestamp(),
            record.key(),
            record.value(),
            record.headers(),
            MAX_VALUE_BYTES);
    explain(letter.headers(), step, why);
    locate(letter.headers(), record.topic(), record.partition(), record.offset());
    return letter;
  }

  /** Of the record that a topology was at. */
  static ProducerRecord<byte[], byte[]> of(
      ErrorHandlerContext context, Exception why, String letters) {
    var letter =
        DeadLetter.of(
            letters,
            context.timestamp(),
            context.sourceRawKey(),
            context.sourceRawValue(),
            context.headers(),
            MAX_VALUE_BYTES);
    explain(letter.headers(), context.processorNodeId(), why);
    locate(letter.headers(), context.topic(), context.partition(), context.offset());
    return letter;
  }
}
