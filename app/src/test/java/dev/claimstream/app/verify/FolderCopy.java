package dev.claimstream.app.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A copy of the sink's folder, and what can go wrong in it. Most happens to one file: the first of
 * partition 0 that has some records.
 *
 * @param root of the copy
 */
record FolderCopy(Path root) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static FolderCopy of(Path original, Path target) throws IOException {
    try (Stream<Path> all = Files.walk(original)) {
      for (Path from : all.toList()) {
        Path to = target.resolve(original.relativize(from).toString());
        if (Files.isDirectory(from)) {
          Files.createDirectories(to);
        } else {
          Files.copy(from, to);
        }
      }
    }
    return new FolderCopy(target);
  }

  /** The data file that things happen to. */
  Path data() throws IOException {
    for (Path file : files(root)) {
      if (Files.exists(manifestOf(file)) && read(manifestOf(file)).path("count").asInt() > 2) {
        return file;
      }
    }
    throw new IllegalStateException("no file has more than two records");
  }

  private static ObjectNode read(Path manifest) throws IOException {
    return (ObjectNode) JSON.readTree(manifest.toFile());
  }

  /** Where the file after it ends. */
  long endOfNext() throws IOException {
    List<Path> all = files(root);
    return read(manifestOf(all.get(all.indexOf(data()) + 1))).path("nextOffset").asLong();
  }

  /** Its manifest. */
  Path manifest() throws IOException {
    return manifestOf(data());
  }

  private Path manifestOf(Path data) {
    return root.resolve("_manifests")
        .resolve(data.getFileName().toString().replace(".ndjson", ".json"));
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".ndjson")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes the newest file of partition 0 away, and its manifest, as if it had never been. */
  void forgetNewest() throws IOException {
    List<Path> ofPartition =
        files(root).stream().filter(f -> f.getFileName().toString().contains("-0-")).toList();
    Path newest = ofPartition.get(ofPartition.size() - 1);
    Files.delete(manifestOf(newest));
    Files.delete(newest);
  }

  void flipAByte() throws IOException {
    byte[] bytes = Files.readAllBytes(data());
    int at = new String(bytes, UTF_8).indexOf("said"); // ASCII before it, so the same in bytes
    bytes[at] ^= 1;
    Files.write(data(), bytes);
  }

  void cut() throws IOException {
    byte[] bytes = Files.readAllBytes(data());
    Files.write(data(), Arrays.copyOf(bytes, bytes.length - 100));
  }

  /** Changes the lines of the data file and nothing else. */
  void lines(Consumer<List<String>> change) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(data()));
    change.accept(lines);
    Files.writeString(data(), String.join("\n", lines) + "\n");
  }

  /** Changes the lines, and then the manifest so that count, size and hash fit again. */
  void linesAndManifest(Consumer<List<String>> change) throws IOException {
    lines(change);
    byte[] bytes = Files.readAllBytes(data());
    edit(
        manifest ->
            manifest
                .put("count", new String(bytes, UTF_8).lines().count())
                .put("bytes", bytes.length)
                .put("sha256", sha256(bytes)));
  }

  void edit(Consumer<ObjectNode> change) throws IOException {
    ObjectNode manifest = read(manifest());
    change.accept(manifest);
    Files.writeString(manifest(), manifest.toPrettyString());
  }

  /** Adds a file, with a right manifest, for all but the first offset of the data file's cover. */
  void overlap() throws IOException {
    ObjectNode manifest = read(manifest());
    long first = manifest.path("firstOffset").asLong() + 1;
    String stem = "news.enriched-0-%020d".formatted(first);
    List<String> lines = Files.readAllLines(data());
    byte[] bytes = (String.join("\n", lines.subList(1, lines.size())) + "\n").getBytes(UTF_8);
    manifest
        .put("firstOffset", first)
        .put("file", stem + ".ndjson")
        .put("count", lines.size() - 1)
        .put("bytes", bytes.length)
        .put("sha256", sha256(bytes));
    Files.write(root.resolve(stem + ".ndjson"), bytes);
    Files.writeString(
        root.resolve("_manifests").resolve(stem + ".json"), manifest.toPrettyString());
  }

  static void swapFirstTwo(List<String> lines) {
    Collections.swap(lines, 0, 1);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
