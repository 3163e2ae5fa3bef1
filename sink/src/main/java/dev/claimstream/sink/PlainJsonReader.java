package dev.claimstream.sink;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.TrustedRecords;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;

/**
 * The reverse of {@link PlainJson}: enriched paragraphs from JSON objects that follow one another.
 * A field that is left out has its schema's default, and one that the schema doesn't know is passed
 * over, so that files of other versions can be read.
 */
final class PlainJsonReader implements RecordReader {

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
          .enable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .build();
  private static final SpecificData DATA = SpecificData.getForClass(EnrichedParagraph.class);

  static {
    TrustedRecords.declare();
  }

  private final JsonParser json;

  private PlainJsonReader(JsonParser json) {
    this.json = json;
  }

  /** Reads from a stream, which is closed together with the reader. */
  static PlainJsonReader open(InputStream in) throws IOException {
    return new PlainJsonReader(FACTORY.createParser(in));
  }

  @Override
  public Optional<EnrichedParagraph> next() throws IOException {
    try {
      if (json.nextToken() == null) {
        return Optional.empty();
      }
      return Optional.of((EnrichedParagraph) record(EnrichedParagraph.getClassSchema()));
    } catch (JsonParseException e) { // whose words may be those of an article
      throw new IOException("not JSON as a whole, " + at(), e);
    } catch (JsonProcessingException e) {
      throw new IOException(e.getOriginalMessage() + ", " + at(), e);
    } catch (AvroRuntimeException | DateTimeException e) {
      throw new IOException("not an enriched paragraph, " + at() + ": " + e.getMessage(), e);
    }
  }

  private IndexedRecord record(Schema schema) throws IOException {
    require(JsonToken.START_OBJECT, schema);
    var record = (IndexedRecord) DATA.newRecord(null, schema);
    var present = new boolean[schema.getFields().size()];
    while (json.nextToken() != JsonToken.END_OBJECT) {
      Field field = schema.getField(json.currentName());
      json.nextToken();
      if (field == null) {
        json.skipChildren();
      } else {
        record.put(field.pos(), value(field.schema()));
        present[field.pos()] = true;
      }
    }
    for (Field field : schema.getFields()) {
      if (!present[field.pos()]) {
        record.put(field.pos(), DATA.getDefaultValue(field)); // throws when there is none
      }
    }
    return record;
  }

  private @Nullable Object value(Schema schema) throws IOException {
    return switch (schema.getType()) {
      case RECORD -> record(schema);
      case ARRAY -> array(schema.getElementType());
      case UNION -> optional(schema);
      case ENUM -> symbol(schema);
      case STRING -> text(schema);
      case INT -> number(schema).getIntValue();
      case LONG -> isTime(schema) ? Instant.parse(text(schema)) : number(schema).getLongValue();
      case DOUBLE -> number(schema).getDoubleValue();
      case BOOLEAN -> yesOrNo(schema);
      default -> throw new IllegalStateException("no JSON mapping for " + schema);
    };
  }

  private List<Object> array(Schema element) throws IOException {
    require(JsonToken.START_ARRAY, element);
    List<Object> items = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      Object item = value(element);
      if (item == null) {
        throw unexpected(element);
      }
      items.add(item);
    }
    return items;
  }

  /** Our unions are all of null and one other type. */
  private @Nullable Object optional(Schema union) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    return value(union.getTypes().get(1));
  }

  private Object symbol(Schema schema) throws IOException {
    String symbol = text(schema);
    return DATA.createEnum(
        schema.hasEnumSymbol(symbol) || schema.getEnumDefault() == null
            ? symbol
            : schema.getEnumDefault(),
        schema);
  }

  private String text(Schema schema) throws IOException {
    require(JsonToken.VALUE_STRING, schema);
    return json.getText();
  }

  private JsonParser number(Schema schema) throws IOException {
    if (!json.currentToken().isNumeric()) {
      throw unexpected(schema);
    }
    return json;
  }

  private boolean yesOrNo(Schema schema) throws IOException {
    if (!json.currentToken().isBoolean()) {
      throw unexpected(schema);
    }
    return json.getBooleanValue();
  }

  private static boolean isTime(Schema schema) {
    return schema.getLogicalType() instanceof LogicalTypes.TimestampMillis;
  }

  private void require(JsonToken token, Schema schema) throws IOException {
    if (json.currentToken() != token) {
      throw unexpected(schema);
    }
  }

  private IOException unexpected(Schema schema) {
    return new IOException(
        "%s where a value of %s belongs, %s"
            .formatted(json.currentToken(), schema.getName(), at()));
  }

  private String at() {
    return "line " + json.currentTokenLocation().getLineNr();
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
