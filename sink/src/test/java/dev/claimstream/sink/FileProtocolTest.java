package dev.claimstream.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is published when all goes well, and when a file is full. */
class FileProtocolTest extends FileProtocol {

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
