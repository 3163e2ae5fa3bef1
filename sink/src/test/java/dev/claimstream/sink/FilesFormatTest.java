package dev.claimstream.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.claimstream.schemas.EnrichedParagraph;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every format of files. */
class FilesFormatTest {

  private static final int MIB = 1 << 20;

  @TempDir private Path folder = Path.of("");

  @Provide
  Arbitrary<List<EnrichedParagraph>> records() {
    return ArbitraryRecords.enriched().list().ofMaxSize(5);
  }

  @Property(tries = 100)
  void whatIsWrittenIsReadBackEqual(
      @ForAll("records") List<EnrichedParagraph> records, @ForAll FilesFormat format)
      throws IOException {
    Path file = Files.createTempFile("records", "." + format.extension());
    try {
      Records.write(format.format(), file, records);

      assertThat(Records.readAll(format.format(), file)).isEqualTo(records);
    } finally {
      Files.delete(file);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFileWithoutRecordsIsAFile(FilesFormat format) throws IOException {
    assertThat(Records.readAll(format.format(), written(format, List.of()))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void takesParagraphsOfAMegabyteAndMoreOfThemThanItKeepsInMemory(FilesFormat format)
      throws IOException {
    // Given more text than a row group of Parquet takes, and such that nothing compresses it far
    List<EnrichedParagraph> records = IntStream.range(0, 30).mapToObj(i -> noise(i, MIB)).toList();
    Path file = folder.resolve("large." + format.extension());
    long mostBuffered = 0;

    // When it is written
    try (OutputStream out = Files.newOutputStream(file)) {
      FileFormat.RecordWriter writer = format.format().begin(Records.NAME, out);
      for (EnrichedParagraph record : records) {
        writer.write(record);
        mostBuffered = Math.max(mostBuffered, writer.buffered());
      }
      writer.finish(70, 30);
    }

    // Then all is there, and memory was bounded
    assertThat(Records.readAll(format.format(), file)).isEqualTo(records);
    assertThat(mostBuffered).isLessThan(ParquetRecordWriter.ROW_GROUP_BYTES + 2 * MIB);
  }

  @ParameterizedTest
  @EnumSource
  void aFileIsFullByTheBytesThatItTakesOnDisk(FilesFormat format) throws IOException {
    // Given files of 2 MiB
    var disk = new ModelDisk();
    var files =
        new PartitionFiles.Factory(
                new FilesFolder(disk, Writer.ROOT),
                format.format(),
                new RollPolicy(2 * MIB, 1_000_000, Duration.ofHours(1)),
                () -> 0,
                Writer.TOPIC_ID)
            .of(Writer.PARTITION);
    files.recover();

    // When records are written until one is full
    for (int i = 0; !files.isFull(); i++) {
      files.write(i, Instant.EPOCH, noise(i, 10_000));
    }
    files.publish();

    // Then it has about that size, whatever its format keeps in memory
    long bytes = new Published(disk, Writer.ROOT).manifests().get(0).bytes();
    assertThat((double) bytes / (2 * MIB)).isBetween(0.8, 1.2);
  }

  @ParameterizedTest
  @EnumSource
  void aFileThatIsCutGivesNotAllOfItsRecords(FilesFormat format) throws IOException {
    List<EnrichedParagraph> records = IntStream.range(0, 20).mapToObj(i -> noise(i, 99)).toList();
    byte[] whole = Files.readAllBytes(written(format, records));
    Path cut = folder.resolve("cut." + format.extension());

    for (int length = 0; length < whole.length; length += 1 + whole.length / 60) {
      Files.write(cut, Arrays.copyOf(whole, length));
      List<EnrichedParagraph> read = new ArrayList<>();
      Throwable thrown = catchThrowable(() -> read.addAll(Records.readAll(format.format(), cut)));
      if (thrown != null) {
        assertThat(thrown)
            .isInstanceOf(IOException.class)
            .hasMessageNotContainingAny("\n", "null", "Source:", "@");
      }
      assertThat(read).as("cut after %d bytes", length).hasSizeLessThan(records.size());
    }
  }

  /** The others carry no checksum; their manifest does. */
  @ParameterizedTest
  @EnumSource(names = {"NDJSON_GZIP", "NDJSON_ZSTD", "PARQUET"})
  void findsDamageByTheFormatsOwnChecksum(FilesFormat format) throws IOException {
    Path file = written(format, IntStream.range(0, 20).mapToObj(i -> noise(i, 9_999)).toList());
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 0x55;
    Files.write(file, bytes);

    assertThatThrownBy(() -> Records.readAll(format.format(), file))
        .isInstanceOf(IOException.class)
        .hasMessageNotContainingAny("\n", "null", "@");
  }

  @Test
  void anAvroFileSaysWhereItBegins() throws IOException {
    Path file = written(FilesFormat.AVRO, List.of(Samples.boats()));

    try (var reader =
        new DataFileReader<GenericRecord>(file.toFile(), new GenericDatumReader<>())) {
      assertThat(reader.getMetaString("claimstream.topic")).isEqualTo("news.enriched");
      assertThat(reader.getMetaString("claimstream.partition")).isEqualTo("3");
      assertThat(reader.getMetaString("claimstream.firstOffset")).isEqualTo("40");
      assertThat(reader.getMetaString("avro.codec")).isEqualTo("deflate");
      assertThat(reader.getSchema().toString()).doesNotContain("avro.java.string");
      assertThat(reader.next().get("assembly")).hasToString("WHOLE");
    }
  }

  @Test
  void aParquetFileSaysWhatItHolds() throws IOException {
    Path file = written(FilesFormat.PARQUET, List.of(Samples.boats(), Samples.plain(1)));

    try (var reader =
        ParquetFileReader.open(
            new LocalInputFile(file),
            ParquetReadOptions.builder(ParquetSchema.configuration()).build())) {
      assertThat(reader.getFileMetaData().getKeyValueMetaData())
          .containsEntry("claimstream.topic", "news.enriched")
          .containsEntry("claimstream.partition", "3")
          .containsEntry("claimstream.firstOffset", "40")
          .containsEntry("claimstream.nextOffset", "42")
          .containsEntry("claimstream.count", "2");
      assertThat(reader.getFileMetaData().getSchema().toString())
          .contains("optional int64 publishedAt (TIMESTAMP(MILLIS,true))", "kind (STRING)")
          .doesNotContain("ENUM");
    }
  }

  @Test
  void aFormatIsFoundByTheEndOfAName() {
    assertThat(FilesFormat.ofFile("a.ndjson")).contains(FilesFormat.NDJSON);
    assertThat(FilesFormat.ofFile("a.ndjson.zst")).contains(FilesFormat.NDJSON_ZSTD);
    assertThat(FilesFormat.ofFile("a.json")).isEmpty();
    assertThat(FilesFormat.ofExtension("parquet")).contains(FilesFormat.PARQUET);
    assertThat(FilesFormat.ofExtension("orc")).isEmpty();
  }

  private Path written(FilesFormat format, List<EnrichedParagraph> records) throws IOException {
    Path file = folder.resolve("records." + format.extension());
    Records.write(format.format(), file, records);
    return file;
  }

  /** A paragraph of random letters, the same for the same number. */
  private static EnrichedParagraph noise(int number, int letters) {
    byte[] bytes = new byte[letters * 3 / 4];
    new Random(number).nextBytes(bytes);
    return Samples.enriched(Base64.getEncoder().encodeToString(bytes), List.of(), List.of());
  }
}
