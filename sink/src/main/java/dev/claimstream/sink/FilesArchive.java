package dev.claimstream.sink;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Moves everything that was published of a topic into a folder within its own, laid out in the same
 * way, so that the next sink finds nothing and begins anew. Deletes nothing. For when no sink is at
 * work there.
 *
 * <p>Stopped at any moment, each file is in one of the two folders, and each partition's newest
 * manifest is moved last: until then a sink goes on where it was.
 */
public final class FilesArchive {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Disk disk;
  private final Path root;
  private final String topic;

  FilesArchive(Disk disk, Path root, String topic) {
    this.disk = disk;
    this.root = root;
    this.topic = topic;
  }

  /** Of a folder of this machine. */
  public static FilesArchive of(Path root, String topic) {
    return new FilesArchive(new LocalDisk(), root, topic);
  }

  /**
   * What there is to be moved.
   *
   * @param dataFiles names of the published files
   * @param manifests names of their manifests
   * @param staged names of what was being written or published
   */
  public record Content(List<String> dataFiles, List<String> manifests, List<String> staged) {

    public Content {
      dataFiles = List.copyOf(dataFiles);
      manifests = List.copyOf(manifests);
      staged = List.copyOf(staged);
    }

    /** Whether there is nothing. */
    public boolean isEmpty() {
      return dataFiles.isEmpty() && manifests.isEmpty() && staged.isEmpty();
    }
  }

  /** Looks, and changes nothing. */
  public Content content() throws IOException {
    return new Content(
        namesIn(root),
        namesIn(root.resolve(FilesFolder.MANIFESTS)),
        namesIn(root.resolve(FilesFolder.STAGING)));
  }

  /** Where {@link #move} would move it to at some time. */
  public Path folderAt(Instant now) {
    return root.resolve("_archived-" + TIME.format(now));
  }

  /**
   * Moves it.
   *
   * @param archive a folder within the folder, not there yet
   */
  public void move(Path archive) throws IOException {
    if (disk.exists(archive)) {
      throw new IOException(archive + " is there already; nothing was moved");
    }
    Content content = content();
    disk.createFolders(archive);
    move(content.dataFiles(), root, archive);
    move(content.staged(), FilesFolder.STAGING, archive);
    move(content.manifests(), FilesFolder.MANIFESTS, archive);
  }

  private void move(List<String> names, String folder, Path archive) throws IOException {
    disk.createFolders(archive.resolve(folder));
    move(names, root.resolve(folder), archive.resolve(folder));
  }

  private void move(List<String> names, Path from, Path to) throws IOException {
    if (names.isEmpty()) {
      return;
    }
    for (String name : names) {
      disk.rename(from.resolve(name), to.resolve(name));
    }
    disk.forceFolder(to);
    disk.forceFolder(from);
  }

  /** In the order of partitions and offsets. */
  private List<String> namesIn(Path folder) throws IOException {
    List<Path> files;
    try {
      files = disk.list(folder);
    } catch (NoSuchFileException e) {
      return List.of();
    }
    return files.stream()
        .map(file -> FileName.parse(file.getFileName().toString()).map(n -> new Named(n, file)))
        .flatMap(Optional::stream)
        .filter(named -> named.name().topic().equals(topic))
        .sorted(
            Comparator.comparing((Named named) -> named.name().partition())
                .thenComparing(named -> named.name().firstOffset()))
        .map(named -> named.file().getFileName().toString())
        .toList();
  }

  private record Named(FileName name, Path file) {}
}
