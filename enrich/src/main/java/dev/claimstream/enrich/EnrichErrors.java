package dev.claimstream.enrich;

import dev.claimstream.schemas.DeadLetter;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done with a record that can't be used as long as its original bytes are at hand: a dead
 * letter, in the same transaction as the offset. Kafka Streams makes the handlers itself and
 * configures them.
 */
abstract class EnrichErrors {

  static final int MAX_VALUE_BYTES = StreamsSettings.MAX_REQUEST_BYTES - (64 << 10);

  private static final Logger log = LoggerFactory.getLogger(EnrichErrors.class);

  private String letters = "";
  private EnrichCounters counters = new EnrichCounters();

  public void configure(Map<String, ?> configs) {
    letters = String.valueOf(configs.get(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG));
    counters = StreamsSettings.countersIn(configs);
  }

  ProducerRecord<byte[], byte[]> letter(
      ErrorHandlerContext context, LetterReason reason, Exception why) {
    log.atWarn()
        .addKeyValue("step", context.processorNodeId())
        .addKeyValue("topic", context.topic())
        .addKeyValue("partition", context.partition())
        .addKeyValue("offset", context.offset())
        .addKeyValue("why", why.getMessage())
        .log("A record can't be used and goes to dead letters");
    counters.deadLetter(reason);
    var letter =
        DeadLetter.of(
            letters,
            context.timestamp(),
            context.sourceRawKey(),
            context.sourceRawValue(),
            context.headers(),
            MAX_VALUE_BYTES);
    DeadLetter.explain(letter.headers(), context.processorNodeId(), why);
    DeadLetter.locate(letter.headers(), context.topic(), context.partition(), context.offset());
    return letter;
  }
}
