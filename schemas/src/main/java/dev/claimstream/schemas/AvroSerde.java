package dev.claimstream.schemas;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Avro records in the Confluent wire format: a zero byte, the writer schema's id as four bytes, big
 * end first, then Avro binary.
 *
 * <p>The subject is fixed, so the same serde also serves stores and their changelogs. The serde
 * never registers a schema; it asks the registry for an id once. One instance may be used by
 * several threads.
 *
 * <p>Bytes that are not a readable value give a {@link SerializationException}. A registry that
 * does not answer gives a {@link SchemaRegistryException} instead: the value is not to blame.
 *
 * @see <a
 *     href="https://docs.confluent.io/platform/current/schema-registry/fundamentals/serdes-develop/">wire
 *     format</a>
 */
public final class AvroSerde<T extends SpecificRecord> implements Serde<T> {

  static final byte MAGIC = 0;
  static final int HEADER_BYTES = 1 + Integer.BYTES;

  private static final ThreadLocal<Output> OUTPUTS = ThreadLocal.withInitial(Output::new);

  static {
    TrustedRecords.declare();
  }

  private final Class<T> type;
  private final String subject;
  private final Schema schema;
  private final Schema portableSchema;
  private final SchemaRegistry registry;
  private final WholeTextWriter<T> writer;
  private final Map<Integer, SpecificDatumReader<T>> readers = new ConcurrentHashMap<>();
  private volatile byte[] header = {};

  /**
   * A serde for one type of record.
   *
   * @param subject under which the registry holds the record's schema
   */
  public AvroSerde(Class<T> type, String subject, SchemaRegistry registry) {
    this.type = type;
    this.subject = subject;
    this.schema = SpecificData.get().getSchema(type);
    this.portableSchema = PortableSchema.of(type);
    this.registry = registry;
    this.writer = new WholeTextWriter<>(type);
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
    byte[] header = header();
    try {
      return OUTPUTS.get().bytesOf(header, writer, value);
    } catch (IOException | RuntimeException e) {
      OUTPUTS.remove(); // it may hold part of the value
      throw new SerializationException(
          "a "
              + type.getSimpleName()
              + " for "
              + topic
              + " does not fit its schema: "
              + e.getMessage(),
          e);
    }
  }

  /** A buffer and its encoder, made once a thread. */
  private static final class Output {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);

    <V> byte[] bytesOf(byte[] header, DatumWriter<V> writer, V value) throws IOException {
      bytes.reset();
      bytes.write(header);
      writer.write(value, encoder);
      encoder.flush();
      return bytes.toByteArray();
    }
  }

  private byte[] header() {
    byte[] known = header;
    if (known.length == 0) {
      int id = registry.idOf(subject, portableSchema);
      known = ByteBuffer.allocate(HEADER_BYTES).put(MAGIC).putInt(id).array();
      header = known;
    }
    return known;
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
      SpecificDatumReader<T> reader = reader(id);
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
      if (e instanceof SchemaRegistryException registryFailed
          && registryFailed.reason() != SchemaRegistryException.Reason.UNKNOWN) {
        throw registryFailed;
      }
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

  /** Not computeIfAbsent: other ids would wait while the registry is asked for this one. */
  private SpecificDatumReader<T> reader(int id) {
    SpecificDatumReader<T> known = readers.get(id);
    if (known != null) {
      return known;
    }
    var made = new SpecificDatumReader<T>(registry.byId(id), schema);
    readers.put(id, made);
    return made;
  }
}
