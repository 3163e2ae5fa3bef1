package dev.claimstream.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * The schema files: {@code avsc/} holds today's, for readers in other languages, and {@code
 * src/test/resources/versions/N/} holds every version there ever was, each with the bytes of a
 * value.
 *
 * <p>{@link #update()} is the way to a new version: it rewrites {@code avsc/} and, when a schema
 * changed by more than its comments, adds a folder. It never touches an older one.
 */
final class SchemaVersions {

  static final Path CURRENT = Path.of("avsc");
  static final Path PAST = Path.of("src/test/resources/versions");
  static final String UPDATE = "schemas.update";
  static final String HOW_TO_UPDATE =
      "run `mvn -pl schemas test -Dtest=SchemaVersionsTest -D"
          + UPDATE
          + "=true`, look at what it wrote, and commit it together with the changed .avdl";

  /** The records of the topics, and a value of each with all fields set. */
  static final List<SpecificRecord> VALUES =
      List.of(Samples.paragraph(), Samples.enriched(), Samples.published());

  private static final ObjectMapper JSON = new ObjectMapper();

  private SchemaVersions() {}

  static void update() {
    List<Path> past = past();
    boolean changed = VALUES.stream().anyMatch(v -> past.isEmpty() || !isIn(newest(past), v));
    for (SpecificRecord value : VALUES) {
      write(CURRENT.resolve(name(value) + ".avsc"), text(value));
    }
    if (changed) {
      Path folder = PAST.resolve(Integer.toString(past.size() + 1));
      for (SpecificRecord value : VALUES) {
        write(folder.resolve(name(value) + ".avsc"), text(value));
        writeBytes(folder.resolve(name(value) + ".bin"), bytes(value));
      }
    }
  }

  /** The folders of all versions, oldest first. */
  static List<Path> past() {
    if (!Files.isDirectory(PAST)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(PAST)) {
      return folders
          .sorted(Comparator.comparingInt(f -> Integer.parseInt(f.getFileName().toString())))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path newest(List<Path> past) {
    return past.get(past.size() - 1);
  }

  static String name(SpecificRecord value) {
    return value.getSchema().getName();
  }

  /** Today's schema of a record, as its file has it. */
  static String text(SpecificRecord value) {
    return SchemaFormatter.format("json/pretty", PortableSchema.of(value.getClass())) + "\n";
  }

  static Schema schema(Path folder, SpecificRecord value) {
    return new Schema.Parser().parse(read(folder.resolve(name(value) + ".avsc")));
  }

  static byte[] pastBytes(Path folder, SpecificRecord value) {
    try {
      return Files.readAllBytes(folder.resolve(name(value) + ".bin"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a version's schema is today's, comments aside. */
  static boolean isIn(Path folder, SpecificRecord value) {
    return withoutDoc(schema(folder, value))
        .equals(withoutDoc(PortableSchema.of(value.getClass())));
  }

  private static JsonNode withoutDoc(Schema schema) {
    try {
      JsonNode tree = JSON.readTree(schema.toString());
      tree.findParents("doc").forEach(node -> ((ObjectNode) node).remove("doc"));
      return tree;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(SpecificRecord value) {
    var out = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
    try {
      new SpecificDatumWriter<SpecificRecord>(value.getSchema()).write(value, encoder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(Path file, String text) {
    writeBytes(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void writeBytes(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
