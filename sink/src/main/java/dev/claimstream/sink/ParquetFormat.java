package dev.claimstream.sink;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Apache Parquet: a column for each field of the schema, nested as the schema is, lists with three
 * levels, compressed with Zstandard.
 */
final class ParquetFormat implements FileFormat {

  @Override
  public String extension() {
    return "parquet";
  }

  @Override
  public RecordWriter begin(FileName name, OutputStream out) throws IOException {
    return new ParquetRecordWriter(name, out);
  }

  @Override
  public RecordReader read(Path file) throws IOException {
    return ParquetRecordReader.open(file);
  }
}
