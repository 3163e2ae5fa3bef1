package dev.claimstream.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.claimstream.schemas.Topics;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Partitions that go, rivals, a full disk, a registry that is down. */
class FilesLoopFailuresTest extends FilesLoopRounds {

  private static final TopicPartition P1 = new TopicPartition(Topics.ENRICHED, 1);
  private static final int NOT_AT_HAND = 77;

  @Test
  void publishesWhatIsOpenWhenAPartitionIsRevoked() throws IOException {
    // Given open files of two partitions
    assign(P0, P1);
    add(P0, 0, 0);
    add(P1, 0, 100);
    loop.round();

    // When one is revoked
    consumer.rebalance(List.of(P1));

    // Then its file is published, and the other stays open
    assertThat(published.texts()).containsExactly("Paragraph 0");
    add(P1, 1, 101);
    loop.round();
    loop.stop();
    loop.run();
    assertThat(published.texts()).containsExactly("Paragraph 0", "Paragraph 100", "Paragraph 101");
  }

  @Test
  void dropsWhatIsOpenWhenAPartitionIsLost() throws IOException {
    // Given an open file
    assign(P0);
    add(P0, 0, 0);
    loop.round();

    // When the partition is lost, then nothing is published and nothing is left
    assigned.onPartitionsLost(List.of(P0));
    assertThat(published.dataFiles()).isEmpty();
    assertThat(published.staged()).isEmpty();
  }

  @Test
  void goesOnBehindTheFileOfAnotherProcessWhenItsOwnIsRefused() throws IOException {
    // Given a file nearly full, when another process publishes the same records and one more
    assign(P0);
    for (int offset = 0; offset < 3; offset++) {
      add(P0, offset, offset);
    }
    loop.round();
    writeFilesUpTo(2);

    // When it is full, in the middle of a batch
    add(P0, 3, 3);
    add(P0, 4, 4);
    loop.round();

    // Then the batch is void, and reading goes on behind the other's file
    assertThat(consumer.position(P0)).isEqualTo(2);
    assertThat(counters.counts().filesRefused()).isEqualTo(1);
    for (int offset = 2; offset < 5; offset++) {
      add(P0, offset, offset);
    }
    loop.round();
    loop.stop();
    loop.run();
    assertThat(published.texts())
        .containsExactly("Paragraph 0", "Paragraph 1", "Paragraph 2", "Paragraph 3", "Paragraph 4");
  }

  @Test
  void aFullDiskStopsItAndTheMessageSaysWhatWhereAndWhatToDo() throws IOException {
    // Given a disk that is full
    assign(P0);
    for (int offset = 0; offset < 4; offset++) {
      add(P0, offset, offset);
    }
    disk.fill();

    // When records are written, then it stops, says so, and leaves nothing behind
    assertThatThrownBy(loop::run)
        .isInstanceOf(SinkException.class)
        .hasMessage(
            "could not publish the files of news.enriched-0 in /files: java.io.IOException: No"
                + " space left on device. Check that the folder can be written and its disk has"
                + " room, then start again: it goes on at offset 0, and nothing is lost or written"
                + " twice");
    assertThat(published.dataFiles()).isEmpty();
  }

  @Test
  void dropsWhatIsOpenWhenItFails() throws IOException {
    // Given an open file, and a consumer that fails
    assign(P0);
    add(P0, 0, 0);
    loop.round();
    consumer.setPollException(new KafkaException("broken"));

    // When it runs, then the failure is told and no part is left
    assertThatThrownBy(loop::run).hasMessage("broken");
    assertThat(published.staged()).isEmpty();
  }

  @Test
  void aRecordThatTheRegistryDoesNotAnswerForIsReadAgainAndBlocksNoOtherPartition()
      throws IOException {
    // Given a record of a schema that is at hand, two of one that is not, and a registry that is
    // down
    assign(P0, P1);
    add(P0, 0, 0);
    add(P1, 0, 1);
    loop.round();
    registry.goDown();
    addWithSchema(P0, 1, 2, NOT_AT_HAND);
    addWithSchema(P0, 2, 3, NOT_AT_HAND);
    add(P1, 1, 4);

    // When they are read
    loop.round();

    // Then it stands before the first of the two, and the other partition has gone on
    assertThat(consumer.position(P0)).isEqualTo(1);
    assertThat(consumer.position(P1)).isEqualTo(2);
    assertThat(counters.counts().recordsWritten()).isEqualTo(3);
    assertThat(producer.history()).isEmpty();

    // And once the registry is back, they are written
    registry.comeBack(NOT_AT_HAND);
    addWithSchema(P0, 1, 2, NOT_AT_HAND);
    addWithSchema(P0, 2, 3, NOT_AT_HAND);
    loop.stop();
    loop.round();
    loop.run();
    assertThat(published.texts()).contains("Paragraph 0", "Paragraph 2", "Paragraph 3");
  }

  /** The same as if another writer had written it, with its schema under another id. */
  private void addWithSchema(TopicPartition partition, long offset, int number, int schemaId) {
    byte[] value =
        topics
            .enriched()
            .valueSerde()
            .serializer()
            .serialize(Topics.ENRICHED, Samples.plain(number));
    ByteBuffer.wrap(value).putInt(1, schemaId);
    addRaw(partition, offset, value);
  }
}
