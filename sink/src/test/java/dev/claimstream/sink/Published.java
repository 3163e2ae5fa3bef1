package dev.claimstream.sink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.schemas.EnrichedParagraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** What is to be seen in a folder of files, by someone who only looks. */
final class Published {

  private static final Path COPY = temporary();

  private final Disk disk;
  private final Path root;

  Published(Disk disk, Path root) {
    this.disk = disk;
    this.root = root;
  }

  private static Path temporary() {
    try {
      Path file = Files.createTempFile("published", "");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> dataFiles() throws IOException {
    return namesIn(root);
  }

  List<String> staged() throws IOException {
    return namesIn(root.resolve("_staging"));
  }

  List<Manifest> manifests() throws IOException {
    var manifests = new ArrayList<Manifest>();
    for (String name : namesIn(root.resolve("_manifests"))) {
      manifests.add(ManifestJson.read(disk.read(root.resolve("_manifests").resolve(name))));
    }
    return manifests;
  }

  /** The texts of all records in all data files, in the order of the files' names. */
  List<String> texts() throws IOException {
    var texts = new ArrayList<String>();
    for (String name : dataFiles()) {
      records(name).forEach(record -> texts.add(record.getParagraph().getText()));
    }
    return texts;
  }

  /** The records of one data file. Formats read from real files, so it is copied into one. */
  private List<EnrichedParagraph> records(String name) throws IOException {
    Files.write(COPY, disk.read(root.resolve(name)));
    return Records.readAll(FilesFormat.ofFile(name).orElseThrow().format(), COPY);
  }

  /** Every record up to an offset is there once, and the manifests form a chain that says so. */
  void requireAllUpTo(long end) throws IOException {
    assertThat(texts())
        .containsExactlyElementsOf(
            LongStream.range(0, end)
                .filter(Writer::isRecord)
                .mapToObj(offset -> Writer.paragraph(offset).getParagraph().getText())
                .toList());
    assertThat(manifests()).extracting(Manifest::file).containsExactlyElementsOf(dataFiles());
    long next = 0;
    for (Manifest manifest : manifests()) {
      assertThat(manifest.name().firstOffset()).isEqualTo(next);
      byte[] bytes = disk.read(root.resolve(manifest.file()));
      assertThat(manifest.bytes()).isEqualTo(bytes.length);
      assertThat(manifest.sha256()).isEqualTo(HashingOutput.sha256(bytes));
      next = manifest.nextOffset();
    }
    assertThat(next).isEqualTo(end);
  }

  private List<String> namesIn(Path folder) throws IOException {
    return disk.list(folder).stream()
        .map(file -> file.getFileName().toString())
        .filter(name -> !name.startsWith("_"))
        .sorted()
        .toList();
  }
}
