package dev.claimstream.sink;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the sink has published in a folder, for whoever checks it. Changes nothing. */
public final class PublishedFolder {

  private final Path root;

  private PublishedFolder(Path root) {
    this.root = root;
  }

  /**
   * A folder that a sink publishes in.
   *
   * @throws IOException when nothing was ever published there, or it can't be read
   */
  public static PublishedFolder at(Path root) throws IOException {
    if (!Files.isDirectory(root.resolve(FilesFolder.MANIFESTS))) {
      throw new IOException(
          root + " is no folder that the sink publishes files in: it has no _manifests");
    }
    return new PublishedFolder(root);
  }

  /** The consumer group whose sinks write here; none when the last of them did not note it yet. */
  public Optional<String> group() throws IOException {
    return new FilesFolder(new LocalDisk(), root).group();
  }

  /**
   * A manifest as it was found.
   *
   * @param file its path below the folder
   * @param name what it is named by
   * @param content what it says; none when that can't be what was published under this name
   * @param problem why not; empty when it can
   */
  public record FoundManifest(
      String file, FileName name, Optional<Manifest> content, String problem) {

    /** What the name of its data file begins with, whatever the format. */
    public String stem() {
      return name.with("");
    }
  }

  /** The manifests of a topic, in the order of partitions and offsets. */
  public List<FoundManifest> manifests(String topic) throws IOException {
    List<FoundManifest> found = new ArrayList<>();
    for (String file : names(root.resolve(FilesFolder.MANIFESTS))) {
      Optional<FileName> name =
          FileName.parse(file)
              .filter(n -> n.topic().equals(topic) && file.equals(n.with(FilesFolder.MANIFEST)));
      if (name.isPresent()) {
        found.add(manifest(FilesFolder.MANIFESTS + "/" + file, name.get()));
      }
    }
    found.sort(
        Comparator.comparing((FoundManifest m) -> m.name().partition())
            .thenComparing(m -> m.name().firstOffset()));
    return found;
  }

  private FoundManifest manifest(String file, FileName name) {
    try {
      Manifest manifest = ManifestJson.read(Files.readAllBytes(root.resolve(file)));
      if (!manifest.name().equals(name)) {
        return new FoundManifest(
            file, name, Optional.empty(), "it says that it is of " + manifest.name());
      }
      boolean plain = Path.of(manifest.file()).getNameCount() == 1;
      if (!plain || !FileName.parse(manifest.file()).equals(Optional.of(name))) {
        return new FoundManifest(
            file, name, Optional.empty(), "it names a file of another stretch");
      }
      return new FoundManifest(file, name, Optional.of(manifest), "");
    } catch (IOException | RuntimeException e) {
      return new FoundManifest(file, name, Optional.empty(), String.valueOf(e.getMessage()));
    }
  }

  /**
   * Names of the data files of a topic, and of files in a format of ours that are of no topic,
   * which tools would read together with them.
   */
  public List<String> dataFiles(String topic) throws IOException {
    return names(root).stream()
        .filter(
            file ->
                FileName.parse(file)
                    .map(name -> name.topic().equals(topic))
                    .orElseGet(() -> !file.startsWith(".") && FilesFormat.ofFile(file).isPresent()))
        .toList();
  }

  /** Names of the files that are being written or published, or were when a sink was killed. */
  public List<String> staged() throws IOException {
    Path staging = root.resolve(FilesFolder.STAGING);
    return Files.isDirectory(staging) ? names(staging) : List.of();
  }

  /** Whether a manifest's data file is in its place. */
  public boolean isInPlace(Manifest manifest) {
    return Files.isRegularFile(root.resolve(manifest.file()));
  }

  /** The size of a manifest's data file. */
  public long bytes(Manifest manifest) throws IOException {
    return Files.size(root.resolve(manifest.file()));
  }

  /** The hash of a manifest's data file, in hexadecimal. */
  public String sha256(Manifest manifest) throws IOException {
    try (InputStream file = Files.newInputStream(root.resolve(manifest.file()));
        var hash = new HashingOutput(OutputStream.nullOutputStream())) {
      file.transferTo(hash);
      return hash.sha256();
    }
  }

  /**
   * Opens a manifest's data file.
   *
   * @throws IOException when it isn't there, or is of no format that is known here
   */
  public RecordReader open(Manifest manifest) throws IOException {
    FilesFormat format =
        FilesFormat.ofFile(manifest.file())
            .orElseThrow(() -> new IOException("no format is known by its name's ending"));
    return format.format().read(root.resolve(manifest.file()));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> f.getFileName().toString())
          .sorted()
          .toList();
    }
  }
}
