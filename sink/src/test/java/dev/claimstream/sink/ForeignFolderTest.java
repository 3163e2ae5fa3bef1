package dev.claimstream.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.claimstream.sink.StepDisk.Killed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A folder with what is not this writer's: another topic's, another group's, somebody's own. */
class ForeignFolderTest extends FileProtocol {

  private static final Path GROUP_FILE = Writer.ROOT.resolve("_group");

  @Test
  void refusesFilesOfATopicThatWasDeletedAndMadeAnew() throws IOException {
    // Given files of a topic
    new Writer(disk).writeAll(END);

    // When a topic of the same name but with another id is assigned
    var writer =
        new Writer(disk, Writer.ROOT, "other-id", new RollPolicy(1 << 20, 9, Duration.ofHours(1)));

    // Then nothing is written, and the message says what to do
    assertThatThrownBy(() -> writer.files().recover())
        .isInstanceOf(SinkException.class)
        .hasMessageContainingAll("topic-id", "other-id", "another folder");
  }

  @Test
  void aFolderIsOfTheGroupThatCameFirstWhereverItsSinkIsKilled() throws IOException {
    boolean killed = true;
    for (int step = 0; killed; step++) {
      // Given files from before folders remembered their group, and a sink that prepares the
      // folder and loses its power before this step
      var survivor = new ModelDisk();
      new Writer(survivor).writeAll(4);
      try {
        new Writer(StepDisk.killing(survivor, step)).prepare("first");
        killed = false;
      } catch (Killed e) {
        survivor.losePower();
      }

      // When another group comes while nobody owns the folder, it is the owner from then on
      String owner = survivor.exists(GROUP_FILE) ? "first" : "second";
      if (owner.equals("second")) {
        new Writer(survivor).prepare("second");
      }

      // Then its sinks can start again, and those of another group can't
      new Writer(survivor).prepare(owner);
      assertThatThrownBy(() -> new Writer(survivor).prepare("third"))
          .isInstanceOf(SinkException.class)
          .hasMessageContainingAll("'" + owner + "'", "'third'", "--group-id " + owner);
      assertThat(survivor.read(GROUP_FILE)).asString(UTF_8).isEqualTo(owner + "\n");
    }
  }

  @Test
  void onlyOneOfTwoGroupsThatStartTogetherGetsTheFolder() throws IOException {
    boolean between = true;
    for (int step = 0; between; step++) {
      // Given a sink that sleeps before this step, while one of another group starts
      var shared = new ModelDisk();
      var others = new AtomicInteger();
      StepDisk sleeping =
          StepDisk.interrupted(
              shared, step, () -> others.addAndGet(isRefused(shared, "other") ? 0 : 1));
      boolean refused = isRefused(sleeping, "sleeper");
      between = sleeping.steps() > step;

      // Then exactly one of them goes on
      assertThat((refused ? 0 : 1) + others.get()).isEqualTo(1);
    }
  }

  private static boolean isRefused(Disk disk, String group) {
    try {
      new Writer(disk).prepare(group);
      return false;
    } catch (SinkException e) {
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void refusesToTakeAnotherFileForItsOwn() throws IOException {
    // Given files whose manifests someone has deleted
    new Writer(disk).writeAll(4);
    disk.delete(Writer.ROOT.resolve("_manifests/news.enriched-0-00000000000000000000.json"));

    // When the records are written once more, more of them to a file
    var writer = new Writer(disk, 6);
    assertThatThrownBy(() -> writer.writeAll(END))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("/files/news.enriched-0-00000000000000000000.ndjson is not the file");

    // Then nothing was lost: once the old file is moved away, the new one takes its place
    disk.delete(Writer.ROOT.resolve("news.enriched-0-00000000000000000000.ndjson"));
    new Writer(disk).writeAll(END);
    published.requireAllUpTo(END);
  }

  @Test
  void refusesAManifestThatItCannotRead() throws IOException {
    new Writer(disk).writeAll(4);
    Path manifest = Writer.ROOT.resolve("_manifests/news.enriched-0-00000000000000000004.json");
    try (var out = disk.create(manifest)) {
      out.write('{');
    }

    assertThatThrownBy(() -> new Writer(disk).files().recover())
        .isInstanceOf(IOException.class)
        .hasMessageContaining(manifest.toString());
  }
}
