package dev.claimstream.sink;

import dev.claimstream.schemas.EnrichedParagraph;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;
import org.apache.parquet.avro.AvroWriteSupport;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.api.RecordConsumer;

/**
 * Writes records into row groups, and each row group, when it is full, into the file. Put together
 * from Parquet's parts, since its own {@code ParquetWriter} can't go without Hadoop and looks only
 * now and then how large a row group has become.
 */
final class ParquetRecordWriter implements FileFormat.RecordWriter {

  /** Of a row group in memory, where its pages are compressed already; one record may go beyond. */
  static final long ROW_GROUP_BYTES = 16L << 20;

  private static final int TRUNCATED_BYTES = 64; // of the smallest and greatest values in the index
  private static final ParquetProperties PROPERTIES = ParquetProperties.builder().build();
  private static final BytesInputCompressor CODEC = new ParquetZstd();

  private final FileName name;
  private final AvroWriteSupport<EnrichedParagraph> records;
  private final Map<String, String> metadata;
  private final ParquetFileWriter file;
  private RowGroup rows;

  ParquetRecordWriter(FileName name, OutputStream out) throws IOException {
    this.name = name;
    this.records =
        new AvroWriteSupport<>(ParquetSchema.PARQUET, ParquetSchema.AVRO, ParquetSchema.model());
    this.metadata = new TreeMap<>(records.init(ParquetSchema.configuration()).getExtraMetaData());
    this.file =
        new ParquetFileWriter(
            new ParquetOutput(out),
            ParquetSchema.PARQUET,
            ParquetFileWriter.Mode.CREATE,
            ROW_GROUP_BYTES,
            0,
            TRUNCATED_BYTES,
            TRUNCATED_BYTES,
            true);
    file.start();
    rows = new RowGroup(records);
  }

  @Override
  public void write(EnrichedParagraph paragraph) throws IOException {
    records.write(paragraph);
    rows.count++;
    rows.bytes = rows.columns.getBufferedSize();
    if (rows.bytes >= ROW_GROUP_BYTES) {
      rows.writeTo(file);
      rows = new RowGroup(records);
    }
  }

  @Override
  public long buffered() {
    return rows.bytes;
  }

  @Override
  public void finish(long nextOffset, long count) throws IOException {
    rows.writeTo(file);
    metadata.putAll(FileMetadata.atEnd(name, nextOffset, count));
    file.end(metadata);
  }

  /** A row group in memory. */
  private static final class RowGroup {

    private final ColumnChunkPageWriteStore pages;
    private final ColumnWriteStore columns;
    private final RecordConsumer consumer;
    private long count;
    private long bytes;

    RowGroup(AvroWriteSupport<EnrichedParagraph> records) {
      pages =
          new ColumnChunkPageWriteStore(
              CODEC, ParquetSchema.PARQUET, PROPERTIES.getAllocator(), TRUNCATED_BYTES, true);
      columns = PROPERTIES.newColumnWriteStore(ParquetSchema.PARQUET, pages, pages);
      consumer = new ColumnIOFactory().getColumnIO(ParquetSchema.PARQUET).getRecordWriter(columns);
      records.prepareForWrite(consumer);
    }

    void writeTo(ParquetFileWriter file) throws IOException {
      try (pages;
          columns) {
        if (count == 0) {
          return;
        }
        consumer.flush();
        columns.flush();
        file.startBlock(count);
        pages.flushToFileWriter(file);
        file.endBlock();
      }
      bytes = 0;
    }
  }
}
