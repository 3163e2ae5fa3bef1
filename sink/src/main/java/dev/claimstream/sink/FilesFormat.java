package dev.claimstream.sink;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The formats that files can be written in. */
public enum FilesFormat {
  /** One JSON object a line. */
  NDJSON(new NdjsonFormat(Compression.NONE)),
  /** The same, compressed with gzip. */
  NDJSON_GZIP(new NdjsonFormat(Compression.GZIP)),
  /** The same, compressed with Zstandard. */
  NDJSON_ZSTD(new NdjsonFormat(Compression.ZSTD)),
  /** Avro's object container file. */
  AVRO(new AvroFormat()),
  /** Apache Parquet. */
  PARQUET(new ParquetFormat());

  private final FileFormat format;

  FilesFormat(FileFormat format) {
    this.format = format;
  }

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
    return format.extension();
  }

  FileFormat format() {
    return format;
  }
}
