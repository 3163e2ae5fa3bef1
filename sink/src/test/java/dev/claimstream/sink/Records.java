package dev.claimstream.sink;

import dev.claimstream.schemas.EnrichedParagraph;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whole files of records, without the file protocol around them. */
final class Records {

  static final FileName NAME = new FileName("news.enriched", 3, 40);

  private Records() {}

  static List<EnrichedParagraph> readAll(FileFormat format, Path file) throws IOException {
    List<EnrichedParagraph> records = new ArrayList<>();
    try (RecordReader reader = format.read(file)) {
      Optional<EnrichedParagraph> next = reader.next();
      while (next.isPresent()) {
        records.add(next.get());
        next = reader.next();
      }
    }
    return records;
  }

  static void write(FileFormat format, Path file, List<EnrichedParagraph> records)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      FileFormat.RecordWriter writer = format.begin(NAME, out);
      for (EnrichedParagraph record : records) {
        writer.write(record);
      }
      writer.finish(NAME.firstOffset() + records.size(), records.size());
    }
  }
}
