package dev.claimstream.sink;

import dev.claimstream.schemas.EnrichedParagraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.avro.AvroReadSupport;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.api.ReadSupport.ReadContext;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** Reads one row group after the other. */
final class ParquetRecordReader implements RecordReader {

  private final ParquetFileReader file;
  private final MessageColumnIO columns;
  private final RecordMaterializer<EnrichedParagraph> materializer;
  private Optional<org.apache.parquet.io.RecordReader<EnrichedParagraph>> rows = Optional.empty();
  private long left;

  private ParquetRecordReader(ParquetFileReader file, ParquetConfiguration configuration) {
    this.file = file;
    MessageType schema = file.getFileMetaData().getSchema();
    Map<String, String> metadata = file.getFileMetaData().getKeyValueMetaData();
    var support = new AvroReadSupport<EnrichedParagraph>(ParquetSchema.model());
    ReadContext context = support.init(configuration, metadata, schema);
    this.materializer = support.prepareForRead(configuration, metadata, schema, context);
    this.columns = new ColumnIOFactory().getColumnIO(schema);
  }

  static ParquetRecordReader open(Path path) throws IOException {
    ParquetConfiguration configuration = ParquetSchema.configuration();
    ParquetReadOptions options =
        ParquetReadOptions.builder(configuration)
            .withCodecFactory(new ParquetZstd())
            .usePageChecksumVerification()
            .build();
    try {
      return new ParquetRecordReader(
          ParquetFileReader.open(new LocalInputFile(path), options), configuration);
    } catch (IOException | RuntimeException e) {
      throw damaged(e);
    }
  }

  @Override
  public Optional<EnrichedParagraph> next() throws IOException {
    try {
      if (left == 0) {
        nextRowGroup();
      }
      if (rows.isEmpty()) {
        return Optional.empty();
      }
      left--;
      return Optional.of(rows.get().read());
    } catch (IOException | RuntimeException e) {
      throw damaged(e);
    }
  }

  private void nextRowGroup() throws IOException {
    @Nullable PageReadStore pages = file.readNextRowGroup();
    rows = Optional.ofNullable(pages).map(p -> columns.getRecordReader(p, materializer));
    left = pages == null ? 0 : pages.getRowCount();
  }

  /** Parquet's own words have objects' hashes in them: others in each run. */
  private static IOException damaged(Exception why) {
    return new IOException("not a whole Parquet file of ours", why);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
