package dev.claimstream.sink;

import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.Paragraph;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Measures size and speed of the formats, for docs/consuming.md. No test of the build; it needs
 * NDJSON files of the sink:
 *
 * <pre>
 * mvn -pl sink -am test -Dtest=FormatFigures -Dfigures.folder=FOLDER -Dsurefire.argLine= \
 *     -Dsurefire.failIfNoSpecifiedTests=false
 * </pre>
 */
class FormatFigures {

  private static final int RECORDS = 60_000;
  private static final int ROUNDS = 3;
  private static final double NANOS_A_SECOND = 1e9;

  @Test
  void measure() throws IOException {
    List<EnrichedParagraph> tagged = tagged(Path.of(System.getProperty("figures.folder")));
    List<EnrichedParagraph> records = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      records.add(another(tagged.get(i % tagged.size()), i));
    }
    Path report = Files.createDirectories(Path.of("target")).resolve("formats.txt");
    var lines = new ArrayList<String>();
    for (FilesFormat format : FilesFormat.values()) {
      String line = "";
      for (int round = 0; round < ROUNDS; round++) { // the last one counts
        line = measure(format, records);
      }
      System.out.println(line);
      lines.add(line);
    }
    Files.write(report, lines);
  }

  private static String measure(FilesFormat format, List<EnrichedParagraph> records)
      throws IOException {
    Path file = Files.createTempFile("figures", "." + format.extension());
    try {
      long began = System.nanoTime();
      try (OutputStream out = Files.newOutputStream(file)) {
        FileFormat.RecordWriter writer = format.format().begin(Records.NAME, new HashingOutput(out));
        for (EnrichedParagraph record : records) {
          writer.write(record);
        }
        writer.finish(RECORDS, RECORDS);
      }
      long written = System.nanoTime();
      int read = 0;
      try (RecordReader reader = format.format().read(file)) {
        while (reader.next().isPresent()) {
          read++;
        }
      }
      double writing = (written - began) / NANOS_A_SECOND;
      double reading = (System.nanoTime() - written) / NANOS_A_SECOND;
      return String.format(
          Locale.ROOT,
          "%-10s %,11d bytes, %4d a record, written %,7.0f/s, read %,7.0f/s",
          format,
          Files.size(file),
          Files.size(file) / read,
          read / writing,
          read / reading);
    } finally {
      Files.delete(file);
    }
  }

  /** The same tagging on other words: shuffled, so that no compressor finds a sentence again. */
  private static EnrichedParagraph another(EnrichedParagraph tagged, int number) {
    List<String> words = Arrays.asList(tagged.getParagraph().getText().split(" "));
    Collections.shuffle(words, new Random(number));
    Paragraph paragraph =
        Paragraph.newBuilder(tagged.getParagraph())
            .setArticleId(Long.toHexString(new Random(number / 40).nextLong()))
            .setText(String.join(" ", words))
            .build();
    return EnrichedParagraph.newBuilder(tagged).setParagraph(paragraph).build();
  }

  private static List<EnrichedParagraph> tagged(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      var records = new ArrayList<EnrichedParagraph>();
      for (Path file : files.filter(f -> f.toString().endsWith(".ndjson")).sorted().toList()) {
        records.addAll(Records.readAll(FilesFormat.NDJSON.format(), file));
      }
      return records;
    }
  }
}
