package dev.claimstream.sink;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import org.apache.avro.Schema.Field;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * Avro records as plain JSON, the same bytes for the same record:
 *
 * <ul>
 *   <li>a record is an object with all fields of its schema, in the schema's order;
 *   <li>an absent value is {@code null}, never left out, and a present one stands bare, without
 *       Avro's type tag around it;
 *   <li>an array is an array, an enum its symbol, a string a string;
 *   <li>a time is ISO 8601 in UTC, {@code 2022-03-31T00:00:00Z};
 *   <li>a number is the shortest that reads back the same.
 * </ul>
 *
 * UTF-8, without spaces or line breaks.
 */
public final class PlainJson {

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .rootValueSeparator("")
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER) // the same digits on every JDK
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .build();

  private PlainJson() {}

  /** One record as a line without its end. */
  public static String of(IndexedRecord avro) {
    var out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      write(avro, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  static JsonGenerator generator(OutputStream out) throws IOException {
    return FACTORY.createGenerator(out);
  }

  static void write(IndexedRecord avro, JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (Field field : avro.getSchema().getFields()) {
      json.writeFieldName(field.name());
      writeValue(avro.get(field.pos()), json);
    }
    json.writeEndObject();
  }

  private static void writeValue(@Nullable Object value, JsonGenerator json) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof IndexedRecord nested) {
      write(nested, json);
    } else if (value instanceof Collection<?> items) {
      json.writeStartArray();
      for (Object item : items) {
        writeValue(item, json);
      }
      json.writeEndArray();
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Long number) {
      json.writeNumber(number);
    } else if (value instanceof Double number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean yes) {
      json.writeBoolean(yes);
    } else if (value instanceof CharSequence || value instanceof Enum || value instanceof Instant) {
      json.writeString(value.toString());
    } else {
      throw new IllegalStateException("no JSON mapping for a value of " + value.getClass());
    }
  }
}
