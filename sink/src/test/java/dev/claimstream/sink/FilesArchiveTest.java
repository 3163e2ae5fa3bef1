package dev.claimstream.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.claimstream.sink.StepDisk.Killed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Moving the files of a topic aside, without a broker. */
class FilesArchiveTest {

  private static final long END = 24;
  private static final Path FIRST = Writer.ROOT.resolve("_archived-1");
  private static final Path SECOND = Writer.ROOT.resolve("_archived-2");

  private final ModelDisk disk = new ModelDisk();

  @Test
  void theNextSinkWritesAllAnewAndTheOldFilesAreWholeElsewhere() throws IOException {
    // Given files, and one that was being written
    new Writer(disk).writeAll(END);
    disk.create(Writer.ROOT.resolve("_staging/news.enriched-0-00000000000000000024.x.avro.part"))
        .close();
    List<Manifest> manifests = new Published(disk, Writer.ROOT).manifests();

    // When they are moved aside, and a sink starts
    archive(disk).move(FIRST);
    assertThat(archive(disk).content().isEmpty()).isTrue();
    new Writer(disk).writeAll(END);

    // Then all is there twice: anew, and as it was
    new Published(disk, Writer.ROOT).requireAllUpTo(END);
    var archived = new Published(disk, FIRST);
    archived.requireAllUpTo(END);
    assertThat(archived.manifests()).isEqualTo(manifests);
    assertThat(archived.staged()).hasSize(1);
  }

  @Test
  void aSinkGoesOnWhereItWasWhenTheMoveIsKilledBeforeItsEnd() throws IOException {
    for (int step = 0; move(disk, step); step++) {
      // Given files, and a move that is killed before this step
      var survivor = new ModelDisk();
      new Writer(survivor).writeAll(14);
      move(survivor, step);

      // When a sink starts all the same
      new Writer(survivor).writeAll(END);

      // Then no file is in both folders, and together they have every record at least once
      var root = new Published(survivor, Writer.ROOT);
      var archived = new Published(survivor, FIRST);
      boolean moved = archived.manifests().size() == 4; // all of them
      var texts = new ArrayList<>(archived.texts());
      texts.addAll(root.texts());
      if (moved) {
        root.requireAllUpTo(END);
      } else {
        assertThat(texts).doesNotHaveDuplicates().hasSize(21);
      }
    }
  }

  @Test
  void aMoveThatWasKilledIsCompletedByTheNext() throws IOException {
    boolean killed = true;
    for (int step = 0; killed; step++) {
      // Given a move that is killed before this step
      var survivor = new ModelDisk();
      new Writer(survivor).writeAll(END);
      List<String> before = new Published(survivor, Writer.ROOT).texts();
      killed = move(survivor, step);

      // When files are moved again, and a sink starts
      archive(survivor).move(SECOND);
      new Writer(survivor).writeAll(END);

      // Then all is written anew, and nothing of the old is lost
      new Published(survivor, Writer.ROOT).requireAllUpTo(END);
      var archived = new ArrayList<>(new Published(survivor, FIRST).texts());
      archived.addAll(new Published(survivor, SECOND).texts());
      assertThat(archived).containsExactlyInAnyOrderElementsOf(before);
    }
  }

  @Test
  void leavesOtherTopicsAndStrangersAlone() throws IOException {
    List<Path> others =
        List.of(
            Writer.ROOT.resolve("notes.txt"),
            Writer.ROOT.resolve("_group"),
            Writer.ROOT.resolve("other.topic-0-00000000000000000000.ndjson"),
            Writer.ROOT.resolve("_manifests/other.topic-0-00000000000000000000.json"));
    for (Path other : others) {
      disk.create(other).close();
    }

    archive(disk).move(FIRST);

    assertThat(others).allMatch(disk::exists);
  }

  @Test
  void refusesAnArchiveThatIsThere(@TempDir Path root) throws IOException {
    FilesArchive archive = FilesArchive.of(root, Writer.PARTITION.topic());
    Path folder = archive.folderAt(Instant.parse("2026-11-23T04:05:06.7Z"));
    archive.move(folder);

    assertThat(folder).hasFileName("_archived-20261123T040506Z").isDirectory();
    assertThatThrownBy(() -> archive.move(folder)).hasMessageContaining("is there already");
  }

  /** Moves files aside; whether it was killed before that step. */
  private static boolean move(Disk disk, int killedAt) throws IOException {
    try {
      archive(StepDisk.killing(disk, killedAt)).move(FIRST);
      return false;
    } catch (Killed e) {
      return true;
    }
  }

  private static FilesArchive archive(Disk disk) {
    return new FilesArchive(disk, Writer.ROOT, Writer.PARTITION.topic());
  }
}
