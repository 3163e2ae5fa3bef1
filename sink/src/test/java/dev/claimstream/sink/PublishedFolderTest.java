package dev.claimstream.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a checker sees of what {@link PartitionFiles} have published. */
class PublishedFolderTest {

  private static final String TOPIC = "news.enriched";
  private static final String FIRST = TOPIC + "-1-00000000000000000000";

  @TempDir private Path folder;

  @Test
  void showsManifestsInOrderWithTheirFilesAndRecords() throws IOException {
    publish(1, 2);

    PublishedFolder published = PublishedFolder.at(folder);
    List<PublishedFolder.FoundManifest> manifests = published.manifests(TOPIC);

    assertThat(manifests).extracting(m -> m.name().firstOffset()).containsExactly(0L, 1L);
    Manifest second = manifests.get(1).content().orElseThrow();
    assertThat(published.isInPlace(second)).isTrue();
    assertThat(published.bytes(second)).isEqualTo(second.bytes());
    assertThat(published.sha256(second)).isEqualTo(second.sha256());
    try (RecordReader records = published.open(second)) {
      assertThat(records.next()).contains(Samples.plain(2));
      assertThat(records.next()).isEmpty();
    }
    assertThat(published.dataFiles(TOPIC)).hasSize(2).first().isEqualTo(FIRST + ".ndjson");
    assertThat(published.manifests("other")).isEmpty();
    assertThat(published.staged()).isEmpty();
  }

  @Test
  void showsFilesThatAToolWouldReadTooButNotThoseOfOtherTopics() throws IOException {
    publish(1);
    Files.writeString(folder.resolve("copy.ndjson"), "");
    Files.writeString(folder.resolve(FIRST + ".old"), "");
    Files.writeString(folder.resolve("other" + FIRST.substring(TOPIC.length()) + ".ndjson"), "");
    Files.writeString(folder.resolve("notes.txt"), "");

    assertThat(PublishedFolder.at(folder).dataFiles(TOPIC))
        .containsExactly("copy.ndjson", FIRST + ".ndjson", FIRST + ".old");
  }

  @Test
  void tellsWhyAManifestCannotBeTheOneThatWasPublished() throws IOException {
    publish(1);
    Path file = folder.resolve("_manifests").resolve(FIRST + ".json");
    String good = Files.readString(file);

    assertThat(problemOf(file, good.substring(0, 40))).isNotEmpty();
    assertThat(problemOf(file, good.replace("\"partition\" : 1", "\"partition\" : 2")))
        .contains("partition=2");
    assertThat(problemOf(file, good.replace("\"file\" : \"", "\"file\" : \"../")))
        .isEqualTo("it names a file of another stretch");
    assertThat(problemOf(file, good)).isEmpty();
  }

  @Test
  void aFolderThatNoSinkHasPublishedInIsNone() {
    assertThatThrownBy(() -> PublishedFolder.at(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("_manifests");
  }

  @Test
  void knowsWhichGroupWritesInAFolder() throws IOException {
    publish(1);
    assertThat(PublishedFolder.at(folder).group()).contains("readers");

    // as before folders remembered it
    Files.delete(folder.resolve("_group"));
    assertThat(PublishedFolder.at(folder).group()).isEmpty();
  }

  private String problemOf(Path manifest, String text) throws IOException {
    Files.writeString(manifest, text);
    PublishedFolder.FoundManifest found = PublishedFolder.at(folder).manifests(TOPIC).get(0);
    assertThat(found.content().map(m -> ""))
        .isEqualTo(found.problem().isEmpty() ? Optional.of("") : Optional.empty());
    return found.problem();
  }

  /** One file a record, in partition 1. */
  private void publish(int... numbers) throws IOException {
    var files = new FilesFolder(new LocalDisk(), folder);
    files.prepare("readers");
    var factory =
        new PartitionFiles.Factory(
            files,
            FilesFormat.NDJSON.format(),
            new RollPolicy(1 << 20, 100, Duration.ofDays(1)),
            System::nanoTime,
            "id");
    PartitionFiles partition = factory.of(new TopicPartition(TOPIC, 1));
    for (int i = 0; i < numbers.length; i++) {
      partition.write(i, Instant.EPOCH, Samples.plain(numbers[i]));
      partition.publish();
    }
  }
}
