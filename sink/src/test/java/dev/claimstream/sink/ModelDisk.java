package dev.claimstream.sink;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A file system in memory that knows what would survive a loss of power: of a file the bytes that
 * were forced, of a folder the names that were there when it was forced.
 */
final class ModelDisk implements Disk {

  private static final class File {
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] forced = {};

    void loseUnforced() {
      bytes.reset();
      bytes.writeBytes(forced);
    }
  }

  private boolean full;
  private final Map<Path, File> names = new TreeMap<>();
  private final Map<Path, File> forcedNames = new TreeMap<>();

  /** The power goes: only what was forced is there afterwards. */
  void losePower() {
    names.clear();
    names.putAll(forcedNames);
    names.values().forEach(File::loseUnforced);
  }

  /** The power goes, and by chance the disk had all names on it, but no bytes unless forced. */
  void losePowerButNotNames() {
    names.values().forEach(File::loseUnforced);
  }

  /** From now on nothing more can be written. */
  void fill() {
    full = true;
  }

  @Override
  public void createFolders(Path folder) {
    // a folder is there as soon as it is named
  }

  @Override
  public Output create(Path path) throws IOException {
    var file = new File();
    if (names.putIfAbsent(path, file) != null) {
      throw new FileAlreadyExistsException(path.toString());
    }
    return new Output() {
      @Override
      void force() {
        file.forced = file.bytes.toByteArray();
      }

      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        if (full) {
          throw new IOException("No space left on device");
        }
        file.bytes.write(bytes, offset, length);
      }
    };
  }

  @Override
  public boolean link(Path path, Path name) throws IOException {
    return names.putIfAbsent(name, file(path)) == null;
  }

  @Override
  public void rename(Path path, Path name) throws IOException {
    names.put(name, file(path));
    names.remove(path);
  }

  @Override
  public void forceFolder(Path folder) {
    forcedNames.keySet().removeIf(name -> folder.equals(name.getParent()));
    names.forEach(
        (name, file) -> {
          if (folder.equals(name.getParent())) {
            forcedNames.put(name, file);
          }
        });
  }

  @Override
  public boolean exists(Path path) {
    return names.containsKey(path);
  }

  @Override
  public byte[] read(Path path) throws IOException {
    return file(path).bytes.toByteArray();
  }

  @Override
  public List<Path> list(Path folder) {
    return names.keySet().stream().filter(name -> folder.equals(name.getParent())).toList();
  }

  @Override
  public void delete(Path path) {
    names.remove(path);
  }

  private File file(Path path) throws NoSuchFileException {
    File file = names.get(path);
    if (file == null) {
      throw new NoSuchFileException(path.toString());
    }
    return file;
  }
}
