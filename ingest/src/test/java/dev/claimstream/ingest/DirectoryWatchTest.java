package dev.claimstream.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryWatchTest {

  @TempDir private Path directory;
  private DirectoryWatch watch = new DirectoryWatch(Path.of("."));

  @BeforeEach
  void watch() {
    watch = new DirectoryWatch(directory);
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(directory.resolve(name), content);
  }

  @Test
  void aFileIsReadyWhenTwoLooksFindItUnchangedAndThenNotAgain() throws IOException {
    Path file = write("a.txt", "The text.");

    assertThat(watch.look()).isEmpty();
    assertThat(watch.look()).containsExactly(file);
    assertThat(watch.look()).isEmpty();
  }

  @Test
  void aFileThatIsStillGrowingIsWaitedFor() throws IOException {
    Path file = write("a.txt", "The");
    watch.look();
    Files.writeString(file, " text.", StandardOpenOption.APPEND);

    assertThat(watch.look()).isEmpty();
    assertThat(watch.look()).containsExactly(file);
  }

  @Test
  void aFileThatGrowsWithinOneTickOfTheFileSystemsClockIsWaitedForToo() throws IOException {
    Path file = write("a.txt", "The");
    FileTime time = Files.getLastModifiedTime(file);
    watch.look();
    Files.writeString(file, " text.", StandardOpenOption.APPEND);
    Files.setLastModifiedTime(file, time);

    assertThat(watch.look()).isEmpty();
    assertThat(watch.look()).containsExactly(file);
  }

  @Test
  void aFileThatChangedIsReadyAgain() throws IOException {
    Path file = write("a.txt", "The text.");
    watch.look();
    watch.look();
    write("a.txt", "The next.");
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));

    assertThat(watch.look()).isEmpty();
    assertThat(watch.look()).containsExactly(file);
  }

  @Test
  void whatWasThereBeforeIsReadyAfterARestart() throws IOException {
    Path file = write("a.txt", "The text.");
    watch.look();
    watch.look();

    var restarted = new DirectoryWatch(directory);
    restarted.look();

    assertThat(restarted.look()).containsExactly(file);
  }

  @Test
  void filesComeByNameAndHiddenOnesTemporaryOnesAndFoldersDoNot() throws IOException {
    write("b.txt", "B");
    write("a.ndjson", "A");
    write(".hidden.txt", "x");
    write("growing.txt.part", "x");
    write("growing.TMP", "x");
    write("a.txt~", "x");
    Files.createDirectory(directory.resolve("folder.txt"));
    watch.look();

    assertThat(watch.look())
        .containsExactly(directory.resolve("a.ndjson"), directory.resolve("b.txt"));
  }

  @Test
  void aFileThatGoesAndComesBackIsReadyAgain() throws IOException {
    Path file = write("a.txt", "The text.");
    watch.look();
    watch.look();
    Files.delete(file);
    watch.look();
    write("a.txt", "The text.");

    assertThat(watch.look()).isEmpty();
    assertThat(watch.look()).containsExactly(file);
  }

  @Test
  void aDirectoryThatIsAwayForAWhileIsLookedAtAgain() throws IOException {
    Path file = write("a.txt", "The text.");
    watch.look();
    Path elsewhere = directory.resolveSibling(directory.getFileName() + "-away");
    Files.move(directory, elsewhere);
    assertThat(watch.look()).isEmpty();
    Files.move(elsewhere, directory);

    assertThat(watch.look()).containsExactly(file);
  }

  @Test
  void aLinkThatLeadsOutOfTheDirectoryIsPassedOver(@TempDir Path outside) throws IOException {
    Path secret = Files.writeString(outside.resolve("secret.txt"), "The text.");
    Files.createSymbolicLink(directory.resolve("a.txt"), secret);
    watch.look();

    assertThat(watch.look()).isEmpty();
  }

  @Test
  void aDirectoryThatIsNotThereIsNamed() {
    Path missing = directory.resolve("missing");

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> new DirectoryWatch(missing).look())
        .withMessageContaining("directory " + missing + " cannot be read");
  }
}
