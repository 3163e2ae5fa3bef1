package dev.claimstream.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.claimstream.sink.StepDisk.Killed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The file protocol without a broker: each record once, whatever is stopped or comes between. */
class FileProtocolTest {

  private static final long END = 24;
  private static final int STEPS = countSteps();

  private static final Path GROUP_FILE = Writer.ROOT.resolve("_group");

  private final ModelDisk disk = new ModelDisk();
  private final Published published = new Published(disk, Writer.ROOT);

  /** How a process can end. */
  enum End {
    KILLED,
    POWER_LOST,
    POWER_LOST_WITH_NAMES_KEPT;

    void of(ModelDisk disk) {
      switch (this) {
        case KILLED -> {}
        case POWER_LOST -> disk.losePower();
        case POWER_LOST_WITH_NAMES_KEPT -> disk.losePowerButNotNames();
      }
    }
  }

  @Test
  void publishesFilesThatCoverEveryOffsetOnce() throws IOException {
    new Writer(disk).writeAll(END);

    published.requireAllUpTo(END);
    assertThat(published.dataFiles())
        .startsWith(
            "news.enriched-0-00000000000000000000.ndjson",
            "news.enriched-0-00000000000000000004.ndjson");
    assertThat(published.staged()).isEmpty();
  }

  @Test
  void saysInTheManifestWhatAFileHolds() throws IOException {
    // Given records and between them one that can't be read
    var writer = new Writer(disk);
    PartitionFiles files = writer.files();
    files.recover();
    files.write(5, Instant.ofEpochMilli(2_000), Samples.boats());
    files.writeDeadLetter(6);
    files.write(8, Instant.ofEpochMilli(1_000), Samples.boats());

    // When they are published at a position beyond
    files.cover(12);
    files.publish();

    // Then the manifest has all of that
    Manifest manifest = published.manifests().get(0);
    assertThat(manifest.name()).isEqualTo(new FileName("news.enriched", 0, 0));
    assertThat(manifest.nextOffset()).isEqualTo(12);
    assertThat(manifest.count()).isEqualTo(2);
    assertThat(manifest.topicId()).isEqualTo(Writer.TOPIC_ID);
    assertThat(manifest.summary())
        .hasToString(
            "Summary[claims=4, entities=4, deadLetters=1,"
                + " earliest=Optional[1970-01-01T00:00:01Z],"
                + " latest=Optional[1970-01-01T00:00:02Z]]");
  }

  @ParameterizedTest
  @EnumSource
  void losesAndRepeatsNothingWhereverTheProcessEnds(End end) throws IOException {
    for (int step = 0; step < STEPS; step++) {
      // Given a process that ends before this step
      var survivor = new ModelDisk();
      writeAllUnlessKilled(StepDisk.killing(survivor, step));
      end.of(survivor);

      // When another takes over, whose files are of other sizes
      new Writer(survivor, 3).writeAll(END);

      // Then every record is there once, and what the first one left is gone
      var seen = new Published(survivor, Writer.ROOT);
      seen.requireAllUpTo(END);
      new Writer(survivor).files().recover();
      assertThat(seen.staged()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void losesAndRepeatsNothingInWhateverFormat(FilesFormat format) throws IOException {
    boolean killed = true;
    for (int step = 0; killed; step++) {
      // Given a process that loses its power before this step
      var survivor = new ModelDisk();
      try {
        writeAll(new Writer(StepDisk.killing(survivor, step), format, 9), END);
        killed = false;
      } catch (Killed e) {
        survivor.losePower();
      }

      // When another takes over, which writes files of another format
      FilesFormat other = step % 2 == 0 ? FilesFormat.PARQUET : FilesFormat.NDJSON;
      writeAll(new Writer(survivor, other, 7), END);

      // Then every record is there once
      new Published(survivor, Writer.ROOT).requireAllUpTo(END);
    }
  }

  @ParameterizedTest
  @EnumSource
  void givesTheSameBytesForTheSameRecords(FilesFormat format) throws IOException {
    var again = new ModelDisk();
    new Writer(disk, format, 9).writeAll(END);
    new Writer(again, format, 9).writeAll(END);

    assertThat(published.manifests())
        .extracting(Manifest::sha256)
        .containsExactlyElementsOf(
            new Published(again, Writer.ROOT).manifests().stream().map(Manifest::sha256).toList());
  }

  @Test
  void losesAndRepeatsNothingWhenTheOneThatTakesOverIsKilledToo() throws IOException {
    for (int first = 0; first < STEPS; first += 3) {
      for (int second = 0; second < 40; second++) {
        // Given two processes, one after the other, each killed at some step
        var survivor = new ModelDisk();
        writeAllUnlessKilled(StepDisk.killing(survivor, first));
        survivor.losePower();
        writeAllUnlessKilled(StepDisk.killing(survivor, second));
        survivor.losePower();

        // When a third takes over, then every record is there once
        new Writer(survivor, 3).writeAll(END);
        new Published(survivor, Writer.ROOT).requireAllUpTo(END);
      }
    }
  }

  @Test
  void losesAndRepeatsNothingWhenAnotherWriterComesInAtAnyStep() throws IOException {
    for (int step = 0; step < STEPS; step++) {
      for (int otherEnd = 1; otherEnd <= END; otherEnd += 5) {
        // Given a process that sleeps before this step, while another owns the partition
        var shared = new ModelDisk();
        long until = otherEnd;
        Disk sleeping =
            StepDisk.interrupted(shared, step, () -> writeAll(new Writer(shared), until));

        // When it wakes up and goes on as if nothing had been
        new Writer(sleeping).writeAll(END);

        // Then every record is there once all the same
        new Published(shared, Writer.ROOT).requireAllUpTo(END);
      }
    }
  }

  @Test
  void losesAndRepeatsNothingWhenAZombieStartsWhileTheOwnerIsAtAnyStep() throws IOException {
    for (int step = 0; step < STEPS; step++) {
      // Given an owner at some step, while a zombie takes the partition over and publishes nothing
      var shared = new ModelDisk();
      var zombie = new Writer(shared);
      Disk owners =
          StepDisk.interrupted(
              shared,
              step,
              () -> {
                recover(zombie);
                takeSome(zombie);
              });

      // When the owner goes on to its end, and the zombie publishes only then
      new Writer(owners).writeAll(END);
      zombie.files().publish();

      // Then every record is there once; to the end, or beyond if the zombie came after all that
      new Published(shared, Writer.ROOT).requireAllUpTo(Math.max(END, zombie.files().nextOffset()));
    }
  }

  @Test
  void losesAndRepeatsNothingWhenSeveralWriteSideBySide() throws Exception {
    for (long seed = 0; seed < 100; seed++) {
      // Given three processes that all believe to own the partition
      var shared = new ModelDisk();
      var sideBySide = new SideBySide(new Random(seed));

      // When each does a step now and a step then, in an order that only chance knows
      sideBySide.run(3, shared, disk -> new Writer(disk).writeAll(END));

      // Then every record is there once
      new Published(shared, Writer.ROOT).requireAllUpTo(END);
    }
  }

  @Test
  void refusesASecondFileOfTheSameStretch() throws IOException {
    // Given two processes that both believe to own the partition, and have read the same records
    var owner = new Writer(disk);
    var zombie = new Writer(disk);
    recover(zombie);
    takeSome(zombie);
    owner.writeAll(2);

    // When the zombie publishes
    Publication refused = zombie.files().publish();

    // Then it is refused, and when it looks again it finds where the owner's files end
    assertThat(refused).isEqualTo(new Publication.Refused(new FileName("news.enriched", 0, 0)));
    published.requireAllUpTo(2);
    assertThat(zombie.files().recover()).isEqualTo(2);
  }

  @Test
  void publishesNothingWhenNothingIsOpen() throws IOException {
    var writer = new Writer(disk);
    writer.files().recover();
    writer.files().cover(17);

    assertThat(writer.files().publish()).isEqualTo(new Publication.Nothing());
    assertThat(published.dataFiles()).isEmpty();
    assertThat(writer.files().recover()).isZero();
  }

  @Test
  void coversRecordsThatBecameDeadLettersEvenWithoutAnyOther() throws IOException {
    // Given a stretch of unreadable records only
    var writer = new Writer(disk);
    writer.files().recover();
    writer.files().writeDeadLetter(0);
    writer.files().writeDeadLetter(1);

    // When it is published
    writer.files().publish();

    // Then the file is empty, and nobody reads these records again
    assertThat(published.texts()).isEmpty();
    assertThat(new Writer(disk).files().recover()).isEqualTo(2);
  }

  @Test
  void isFullByCount() throws IOException {
    assertThat(fullAfter(new RollPolicy(1 << 20, 3, Duration.ofHours(1)))).isEqualTo(3);
  }

  @Test
  void isFullByBytes() throws IOException {
    int line = PlainJson.of(Samples.plain(0)).length() + 1;

    assertThat(fullAfter(new RollPolicy(2L * line, 99, Duration.ofHours(1)))).isEqualTo(2);
  }

  @Test
  void isFullByAgeOfTheFileAndNotOfTheWriter() throws IOException {
    // Given a writer that has waited for long before the first record
    var writer =
        new Writer(
            disk, Writer.ROOT, Writer.TOPIC_ID, new RollPolicy(1 << 20, 99, Duration.ofSeconds(9)));
    writer.files().recover();
    writer.passTime(100);
    writer.take(0);

    // When time passes, then the file is full at its age
    writer.passTime(8);
    assertThat(writer.files().isFull()).isFalse();
    writer.passTime(1);
    assertThat(writer.files().isFull()).isTrue();
  }

  @Test
  void goesOnFromTheManifestsWhenDataFilesWereMovedAway() throws IOException {
    // Given files, which someone moves to an archive
    new Writer(disk).writeAll(END);
    for (String name : published.dataFiles()) {
      disk.delete(Writer.ROOT.resolve(name));
    }

    // When the process starts again, then it goes on where it was
    assertThat(new Writer(disk).files().recover()).isEqualTo(END);
  }

  @Test
  void keepsPartitionsAndTopicsApart() throws IOException {
    // Given files of partition 0, and leftovers of partition 10 and of another topic
    new Writer(disk).writeAll(4);
    List<Path> others =
        List.of(
            Writer.ROOT.resolve("_staging/news.enriched-10-00000000000000000000.x.ndjson.part"),
            Writer.ROOT.resolve("_staging/my-news.enriched-0-00000000000000000000.x.ndjson.part"));
    for (Path other : others) {
      disk.create(other).close();
    }

    // When partition 0 is assigned, then the leftovers of the others stay
    new Writer(disk).files().recover();
    assertThat(disk.list(Writer.ROOT.resolve("_staging")))
        .containsExactlyInAnyOrderElementsOf(others);
  }

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

  @Test
  void worksOnTheRealFileSystemToo(@TempDir Path root) throws IOException {
    long end = 5; // one full file, and a second one
    boolean killed = true;
    for (int step = 0; killed; step++) {
      // Given a process that is killed before this step, on this machine's disk
      Path folder = root.resolve("step/" + step);
      try {
        writeAll(realWriter(StepDisk.killing(new LocalDisk(), step), folder), end);
        killed = false;
      } catch (Killed e) {
        killed = true;
      }

      // When another takes over, then every record is there once
      writeAll(realWriter(new LocalDisk(), folder), end);
      new Published(new LocalDisk(), folder).requireAllUpTo(end);
    }
  }

  private static Writer realWriter(Disk disk, Path folder) throws IOException {
    var writer =
        new Writer(
            disk,
            folder,
            Writer.TOPIC_ID,
            new RollPolicy(1 << 20, Writer.MAX_RECORDS, Duration.ofMinutes(1)));
    writer.prepare();
    return writer;
  }

  private static int countSteps() {
    var disk = new StepDisk(new ModelDisk(), step -> {});
    writeAll(new Writer(disk), END);
    return disk.steps();
  }

  private static void writeAllUnlessKilled(Disk disk) {
    try {
      writeAll(new Writer(disk), END);
    } catch (Killed e) {
      // as it should be
    }
  }

  private static void writeAll(Writer writer, long end) {
    try {
      writer.writeAll(end);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void recover(Writer writer) {
    try {
      writer.files().recover();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads three offsets on from where its files end, and publishes nothing. */
  private static void takeSome(Writer writer) {
    try {
      long offset = writer.files().nextOffset();
      for (int i = 0; i < 3; i++) {
        writer.take(offset + i);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int fullAfter(RollPolicy roll) throws IOException {
    var writer = new Writer(disk, Writer.ROOT, Writer.TOPIC_ID, roll);
    writer.files().recover();
    int taken = 0;
    while (!writer.files().isFull()) {
      writer.take(taken++);
    }
    return taken;
  }
}
