package dev.claimstream.schemas;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Avro records in the Confluent wire format: a zero byte, the writer schema's id as four bytes, big
 * end first, then Avro binary.
 *
 * @see <a
 *     href="https://docs.confluent.io/platform/current/schema-registry/fundamentals/serdes-develop/">wire
 *     format</a>
 */
public final class AvroSerde<T extends SpecificRecord> implements Serde<T> {

  static final byte MAGIC = 0;
  static final int HEADER_BYTES = 1 + Integer.BYTES;

  private final Class<T> type;
  private final Schema schema;
  private final SchemaRegistry registry;
  private final SpecificDatumWriter<T> writer;
  private final Map<Integer, SpecificDatumReader<T>> readers = new ConcurrentHashMap<>();

  public AvroSerde(Class<T> type, SchemaRegistry registry) {
    this.type = type;
    this.schema = SpecificData.get().getSchema(type);
    this.registry = registry;
    this.writer = new SpecificDatumWriter<>(schema);
  }

  @Override
  public Serializer<T> serializer() {
    return this::serialize;
  }

  @Override
  public Deserializer<T> deserializer() {
    return this::deserialize;
  }

  @SuppressWarnings("NullAway") // Kafka's contract: a null value is a tombstone and stays null
  private byte[] serialize(String topic, T value) {
    if (value == null) {
      return null;
    }
    int id = registry.idOf(topic + "-value", schema);
    var out = new ByteArrayOutputStream(512);
    out.write(MAGIC);
    out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(id).array());
    try {
      BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
      writer.write(value, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      throw new SerializationException(
          "a " + type.getSimpleName() + " for " + topic + " does not fit its schema", e);
    }
    return out.toByteArray();
  }

  @SuppressWarnings("NullAway") // Kafka's contract: a null value is a tombstone and stays null
  private T deserialize(String topic, byte[] bytes) {
    if (bytes == null) {
      return null;
    }
    if (bytes.length < HEADER_BYTES || bytes[0] != MAGIC) {
      throw new SerializationException(
          "a value of "
              + bytes.length
              + " bytes in "
              + topic
              + " is not in the Confluent wire format (first byte 0, then a four-byte schema id)");
    }
    int id = ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt();
    try {
      SpecificDatumReader<T> reader =
          readers.computeIfAbsent(id, i -> new SpecificDatumReader<>(registry.byId(i), schema));
      var decoder =
          DecoderFactory.get()
              .binaryDecoder(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES, null);
      T value = reader.read(null, decoder);
      if (!decoder.isEnd()) {
        throw new SerializationException(
            "a value in " + topic + " has bytes left over after its " + type.getSimpleName());
      }
      return value;
    } catch (SerializationException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new SerializationException(
          "a value in "
              + topic
              + " with schema id "
              + id
              + " is not a readable "
              + type.getSimpleName(),
          e);
    }
  }
}
