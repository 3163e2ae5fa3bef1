package dev.claimstream.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * The folder that files are published in. Data files stand in the folder itself. Beside them are
 * two folders and a file whose underscore tells Spark, Hive and their kin to pass by:
 *
 * <ul>
 *   <li>{@code _manifests}: one a data file, under the same name, ending in {@code .json};
 *   <li>{@code _staging}: what is being written ({@code .part}), and for the moment of publishing
 *       the finished file. Names here carry a random part, so that no two writers share one;
 *   <li>{@code _group}: the consumer group whose sinks write here, written once by the first.
 * </ul>
 */
final class FilesFolder {

  static final String MANIFESTS = "_manifests";
  static final String STAGING = "_staging";
  static final String MANIFEST = "json";
  static final String GROUP = "_group";
  private static final String PART = ".part";

  private final Disk disk;
  private final Path root;
  private final Path manifests;
  private final Path staging;

  FilesFolder(Disk disk, Path root) {
    this.disk = disk;
    this.root = root;
    this.manifests = root.resolve(MANIFESTS);
    this.staging = root.resolve(STAGING);
  }

  /**
   * Makes the folders, and finds out now rather than later whether they can be used.
   *
   * @param groupId the consumer group that writes here; the first one is the only one
   * @throws SinkException when the folder is another group's
   */
  void prepare(String groupId) throws IOException {
    disk.createFolders(manifests);
    disk.createFolders(staging);
    String name = "probe-" + UUID.randomUUID();
    Path probe = staging.resolve(name + PART);
    Path second = staging.resolve(name);
    try (var out = disk.create(probe)) {
      out.write((groupId + "\n").getBytes(UTF_8));
      out.force();
      disk.link(probe, second);
      disk.link(probe, root.resolve(GROUP)); // unless it is there
    } finally {
      disk.delete(second);
      disk.delete(probe);
    }
    disk.forceFolder(root);
    requireGroup(groupId);
  }

  private void requireGroup(String groupId) throws IOException {
    String owner = group().orElse("");
    if (!owner.equals(groupId)) {
      throw new SinkException(
          ("the files in %s are of consumer group '%s' (its file %s says so), and this sink is of"
                  + " group '%s': all sinks of a folder are of one group. Start it with --group-id"
                  + " %s, or give it another folder")
              .formatted(root, owner, GROUP, groupId, owner));
    }
  }

  /** The group that writes here; none when no sink has begun since the folder notes it. */
  Optional<String> group() throws IOException {
    try {
      return Optional.of(new String(disk.read(root.resolve(GROUP)), UTF_8).strip());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Where a file of this name is written before it is published. */
  Path newPart(FileName name, String ending) {
    return staging.resolve(name.with(UUID.randomUUID() + "." + ending + PART));
  }

  /**
   * Takes a finished file out of reach of {@link #clean}.
   *
   * @return the staged file; none when somebody else has cleaned it away
   */
  Optional<Path> stage(Path part) throws IOException {
    String name = part.getFileName().toString();
    Path staged = staging.resolve(name.substring(0, name.length() - PART.length()));
    try {
      disk.rename(part, staged);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    disk.forceFolder(staging);
    return Optional.of(staged);
  }

  /**
   * Publishes a manifest, and with that decides what is in its stretch of the topic.
   *
   * @return false when the stretch was decided already; then nothing has changed
   */
  boolean commit(Manifest manifest) throws IOException {
    Path part = newPart(manifest.name(), MANIFEST);
    try (var out = disk.create(part)) {
      out.write(ManifestJson.write(manifest));
      out.force();
    }
    try {
      if (!disk.link(part, manifests.resolve(manifest.name().with(MANIFEST)))) {
        return false;
      }
    } catch (NoSuchFileException e) {
      return false; // somebody else owns the partition now, and has cleaned the part away
    } finally {
      disk.delete(part);
    }
    disk.forceFolder(manifests);
    return true;
  }

  /** Puts the data file of a committed manifest in its place, if it isn't there already. */
  void settle(Manifest manifest) throws IOException {
    Path staged = staging.resolve(manifest.staged());
    Path file = root.resolve(manifest.file());
    try {
      if (!disk.link(staged, file)) {
        requireContent(manifest, file);
      }
    } catch (NoSuchFileException e) {
      return; // it was settled before
    }
    disk.forceFolder(root);
    disk.delete(staged);
  }

  /** For a name that was taken: by the same file a moment ago, or by one that nobody expects. */
  private void requireContent(Manifest manifest, Path file) throws IOException {
    if (!HashingOutput.sha256(disk.read(file)).equals(manifest.sha256())) {
      throw new IOException(
          file
              + " is not the file that its manifest tells of; move it away, and the right one"
              + " takes its place");
    }
  }

  /** What was published last of a partition. */
  Optional<Manifest> newest(String topic, int partition) throws IOException {
    Optional<Path> newest =
        disk.list(manifests).stream()
            .filter(file -> isManifestOf(file, topic, partition))
            .max(Comparator.comparing(Path::getFileName));
    if (newest.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(ManifestJson.read(disk.read(newest.get())));
    } catch (IOException e) {
      throw new IOException("manifest " + newest.get() + " can't be read: " + e.getMessage(), e);
    }
  }

  private static boolean isManifestOf(Path file, String topic, int partition) {
    String name = file.getFileName().toString();
    return FileName.parse(name)
        .filter(n -> n.isOf(topic, partition) && name.equals(n.with(MANIFEST)))
        .isPresent();
  }

  /**
   * Removes what earlier writers of a partition left in the staging folder: everything unfinished,
   * and what is finished of stretches that are decided. A finished file of the stretch that is not
   * decided yet stays: its writer may be about to commit it.
   */
  void clean(String topic, int partition, long nextOffset) throws IOException {
    for (Path file : disk.list(staging)) {
      String text = file.getFileName().toString();
      Optional<FileName> name = FileName.parse(text).filter(n -> n.isOf(topic, partition));
      if (name.isPresent() && (text.endsWith(PART) || name.get().firstOffset() < nextOffset)) {
        disk.delete(file);
      }
    }
  }

  Disk disk() {
    return disk;
  }

  Path root() {
    return root;
  }
}
