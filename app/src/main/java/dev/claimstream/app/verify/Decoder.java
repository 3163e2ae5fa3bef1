package dev.claimstream.app.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.claimstream.schemas.Topic;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;

/**
 * Reads the values of a topic and tells whether two are the same.
 *
 * @param topic what they are written and read by
 */
record Decoder<V>(Topic<String, V> topic) {

  /** Tells a replayed record, and what became of it, from those before it. */
  private static final String REPLAY = "claimstream.replay";

  /** The value of a record; none when there is none, or it can't be read. */
  Optional<V> value(ConsumerRecord<byte[], byte[]> record) {
    try {
      return Optional.ofNullable(
          topic
              .valueSerde()
              .deserializer()
              .deserialize(record.topic(), record.headers(), record.value()));
    } catch (SerializationException e) {
      return Optional.empty();
    }
  }

  /** Of all that is in a value; not of its bytes, which depend on the schema's version. */
  Digest digest(V value) {
    return Digest.of(topic.valueSerde().serializer().serialize(topic.name(), value));
  }

  /** Which replay a record is of; empty for none. */
  static String replay(ConsumerRecord<?, ?> record) {
    Header header = record.headers().lastHeader(REPLAY);
    return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
  }
}
