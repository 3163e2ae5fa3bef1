package dev.claimstream.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.Paragraph;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
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
  private static final Pattern ID = Pattern.compile("(?<!rulesHash\":\")\\b[0-9a-f]{16,32}\\b");
  private static final double NANOS_A_SECOND = 1e9;

  @Test
  void measure() throws IOException {
    List<EnrichedParagraph> tagged = tagged(Path.of(System.getProperty("figures.folder")));
    List<EnrichedParagraph> records = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      records.add(another(tagged.get(i % tagged.size()), i, i / tagged.size()));
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
      long began = cpuNanos();
      try (OutputStream out = Files.newOutputStream(file)) {
        FileFormat.RecordWriter writer =
            format.format().begin(Records.NAME, new HashingOutput(out));
        for (EnrichedParagraph record : records) {
          writer.write(record);
        }
        writer.finish(RECORDS, RECORDS);
      }
      long written = cpuNanos();
      int read = 0;
      try (RecordReader reader = format.format().read(file)) {
        while (reader.next().isPresent()) {
          read++;
        }
      }
      double writing = (written - began) / NANOS_A_SECOND;
      double reading = (cpuNanos() - written) / NANOS_A_SECOND;
      return String.format(
          Locale.ROOT,
          "%-10s %,11d bytes, %4d a record, written %,7.0f, read %,7.0f a second of the processor's",
          format,
          Files.size(file),
          Files.size(file) / read,
          read / writing,
          read / reading);
    } finally {
      Files.delete(file);
    }
  }

  /**
   * The same tagging on other words, shuffled, and with other ids, so that no compressor finds a
   * sentence or an id of another article again. Names do come again, as they do in the news.
   */
  private static EnrichedParagraph another(EnrichedParagraph tagged, int number, int round)
      throws IOException {
    List<String> words = Arrays.asList(tagged.getParagraph().getText().split(" "));
    Collections.shuffle(words, new Random(number));
    Paragraph paragraph =
        Paragraph.newBuilder(tagged.getParagraph()).setText(String.join(" ", words)).build();
    String json =
        ID.matcher(
                PlainJson.of(EnrichedParagraph.newBuilder(tagged).setParagraph(paragraph).build()))
            .replaceAll(id -> otherId(id.group(), round));
    try (RecordReader reader =
        PlainJsonReader.open(new ByteArrayInputStream(json.getBytes(UTF_8)))) {
      return reader.next().orElseThrow();
    }
  }

  private static String otherId(String id, int round) {
    return HexFormat.of().formatHex(HashingOutput.digest(round + id)).substring(0, id.length());
  }

  /** Of this thread, on which all is done; the clock would measure what else the machine does. */
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
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
