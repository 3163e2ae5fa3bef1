package dev.claimstream.sink;

import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.Schemas;
import dev.claimstream.schemas.Topics;
import dev.claimstream.schemas.TrustedRecords;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.parquet.avro.AvroSchemaConverter;
import org.apache.parquet.avro.AvroWriteSupport;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** The contract's schema as Parquet's, and how the one is mapped to the other. */
final class ParquetSchema {

  /** As every language sees it; readers of Avro find it in the file. */
  static final Schema AVRO = Schemas.ofTopic(Topics.ENRICHED);

  static final MessageType PARQUET = schema();

  /** parquet-avro has no name for it that can be seen from here. */
  private static final String READ_SCHEMA = "parquet.avro.read.schema";

  static {
    TrustedRecords.declare();
  }

  private ParquetSchema() {}

  static ParquetConfiguration configuration() {
    var configuration = new PlainParquetConfiguration();
    configuration.setBoolean(AvroWriteSupport.WRITE_OLD_LIST_STRUCTURE, false);
    configuration.set(READ_SCHEMA, EnrichedParagraph.getClassSchema().toString());
    return configuration;
  }

  static SpecificData model() {
    return SpecificData.getForClass(EnrichedParagraph.class);
  }

  private static MessageType schema() {
    MessageType schema = new AvroSchemaConverter(configuration()).convert(AVRO);
    return new MessageType(schema.getName(), enumsAsText(schema.getFields()));
  }

  /** Arrow and with it pandas take Parquet's enums for bytes without meaning. */
  private static List<Type> enumsAsText(List<Type> types) {
    return types.stream().map(ParquetSchema::enumsAsText).toList();
  }

  private static Type enumsAsText(Type type) {
    if (!type.isPrimitive()) {
      return type.asGroupType().withNewFields(enumsAsText(type.asGroupType().getFields()));
    }
    return type.getLogicalTypeAnnotation() instanceof EnumLogicalTypeAnnotation
        ? Types.primitive(type.asPrimitiveType().getPrimitiveTypeName(), type.getRepetition())
            .as(LogicalTypeAnnotation.stringType())
            .named(type.getName())
        : type;
  }
}
