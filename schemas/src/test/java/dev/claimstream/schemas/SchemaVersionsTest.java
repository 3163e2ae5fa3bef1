package dev.claimstream.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What was written once stays readable, and what is written now is readable by old readers. */
class SchemaVersionsTest {

  @BeforeAll
  static void updateWhenAsked() {
    TrustedRecords.declare();
    if (Boolean.getBoolean(SchemaVersions.UPDATE)) {
      SchemaVersions.update();
    }
  }

  /** Every record in every version. */
  static Stream<Arguments> versions() {
    return SchemaVersions.past().stream()
        .flatMap(
            folder -> SchemaVersions.VALUES.stream().map(value -> Arguments.of(folder, value)));
  }

  static List<SpecificRecord> records() {
    return SchemaVersions.VALUES;
  }

  @ParameterizedTest
  @MethodSource("records")
  void todaysSchemaHasAVersionOfItsOwn(SpecificRecord value) {
    List<Path> past = SchemaVersions.past();

    if (past.isEmpty() || !SchemaVersions.isIn(SchemaVersions.newest(past), value)) {
      fail(
          "the schema of %s is not that of its newest version: %s",
          SchemaVersions.name(value), SchemaVersions.HOW_TO_UPDATE);
    }
  }

  @ParameterizedTest
  @MethodSource("records")
  void theSchemaFilesForOtherLanguagesAreTodays(SpecificRecord value) {
    Path file = SchemaVersions.CURRENT.resolve(SchemaVersions.name(value) + ".avsc");

    assertThat(file).as(SchemaVersions.HOW_TO_UPDATE).hasContent(SchemaVersions.text(value));
  }

  @ParameterizedTest
  @MethodSource("records")
  void todaysSchemaIsCompatibleWithEveryVersion(SpecificRecord value) {
    List<Schema> past =
        SchemaVersions.past().stream().map(f -> SchemaVersions.schema(f, value)).toList();

    assertThat(Compatibility.problems(PortableSchema.of(value.getClass()), past)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("versions")
  void bytesOfEveryVersionAreReadWithNothingLost(Path version, SpecificRecord value)
      throws IOException {
    Schema old = SchemaVersions.schema(version, value);
    Schema today = SpecificData.get().getSchema(value.getClass());
    byte[] bytes = SchemaVersions.pastBytes(version, value);

    // When: today's class reads the old bytes, and an old reader reads what it writes of them
    SpecificRecord read = read(new SpecificDatumReader<>(old, today), bytes);
    GenericRecord back = read(new GenericDatumReader<>(today, old), SchemaVersions.bytes(read));

    // Then: the old reader finds all that was there
    assertThat(back).isEqualTo(read(new GenericDatumReader<GenericRecord>(old), bytes));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void todaysBytesAreReadableByReadersOfEveryVersion(Path version, SpecificRecord value)
      throws IOException {
    Schema old = SchemaVersions.schema(version, value);

    GenericRecord read =
        read(
            new GenericDatumReader<>(PortableSchema.of(value.getClass()), old),
            SchemaVersions.bytes(value));

    assertThat(read.getSchema()).isEqualTo(old);
  }

  private static <T> T read(DatumReader<T> reader, byte[] bytes) throws IOException {
    return reader.read(null, DecoderFactory.get().binaryDecoder(bytes, null));
  }
}
