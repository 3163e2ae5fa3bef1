package dev.claimstream.sink;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the claims topology does with a record that it can't use: a dead letter, in the same
 * transaction as the offset, and on. Kafka Streams makes the handlers itself and configures them.
 */
abstract class ClaimsErrors {

  private static final Logger LOG = LoggerFactory.getLogger(ClaimsErrors.class);

  private String letters = "";
  private SinkCounters counters = new SinkCounters();

  public void configure(Map<String, ?> configs) {
    letters = String.valueOf(configs.get(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG));
    counters = ClaimsSettings.countersIn(configs);
  }

  ProducerRecord<byte[], byte[]> letter(
      ErrorHandlerContext context, LetterReason reason, Exception why) {
    LOG.atWarn()
        .addKeyValue("step", context.processorNodeId())
        .addKeyValue("topic", context.topic())
        .addKeyValue("partition", context.partition())
        .addKeyValue("offset", context.offset())
        .addKeyValue("why", why.getMessage())
        .log("record can't be used and becomes a dead letter");
    counters.deadLetter(reason);
    return SinkLetter.of(context, why, letters);
  }
}
