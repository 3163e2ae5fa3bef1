package dev.claimstream.sink;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The formats that files can be written in. */
public enum FilesFormat {
  /** One JSON object a line. */
  NDJSON,
  /** The same, compressed with gzip. */
  NDJSON_GZIP,
  /** The same, compressed with Zstandard. */
  NDJSON_ZSTD,
  /** Avro's object container file. */
  AVRO,
  /** Apache Parquet. */
  PARQUET;

  @Override
  public String toString() {
    return extension();
  }

  /** All formats by what names of their files end in, without the dot. */
  public static List<String> extensions() {
    return Arrays.stream(values()).map(FilesFormat::extension).toList();
  }

  /** The format whose files end so, without the dot. */
  public static Optional<FilesFormat> ofExtension(String extension) {
    return Arrays.stream(values()).filter(f -> f.extension().equals(extension)).findFirst();
  }

  /** The format of a file, by its name. */
  static Optional<FilesFormat> ofFile(String name) {
    return Arrays.stream(values()).filter(f -> name.endsWith("." + f.extension())).findFirst();
  }

  /** What names of its files end in, without the dot. */
  public String extension() {
    return format().extension();
  }

  FileFormat format() {
    return switch (this) {
      case NDJSON -> new NdjsonFormat(Compression.NONE);
      case NDJSON_GZIP -> new NdjsonFormat(Compression.GZIP);
      case NDJSON_ZSTD -> new NdjsonFormat(Compression.ZSTD);
      case AVRO -> new AvroFormat();
      case PARQUET -> new ParquetFormat();
    };
  }
}
