package dev.claimstream.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

  @TempDir Path temp;

  @Test
  void aFolderThatIsMissingIsMade() {
    Path folder = temp.resolve("a/b");

    try (FolderLock lock = FolderLock.take(folder, "lock")) {
      assertThat(lock).isNotNull();
      assertThat(folder).isDirectory();
    }
  }

  @Test
  void aFolderIsForOneAtATime() {
    try (FolderLock first = FolderLock.take(temp, "lock")) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> FolderLock.take(temp, "lock"))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessage(
              "can't use folder %s: another process uses it; end that one or choose another", temp);
      FolderLock.take(temp, "another lock").close();
    }

    FolderLock.take(temp, "lock").close();
  }

  @Test
  void whatIsNoFolderIsNamed() throws Exception {
    Path file = Files.writeString(temp.resolve("file"), "");

    assertThatThrownBy(() -> FolderLock.take(file, "lock"))
        .hasMessage("can't use folder %s: it is a file", file);
    assertThatThrownBy(() -> FolderLock.take(file.resolve("below"), "lock"))
        .hasMessageContaining("can't use folder " + file.resolve("below") + ": ");
  }
}
