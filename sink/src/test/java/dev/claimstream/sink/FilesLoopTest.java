package dev.claimstream.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.claimstream.schemas.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** What is read is written, published and committed, from where the files end. */
class FilesLoopTest extends FilesLoopRounds {

  @Test
  void writesWhatItReadsAndCommitsItOnceItIsPublished() throws IOException {
    // Given a record that was read
    assign(P0);
    add(P0, 0, 0);
    loop.round();
    assertThat(published.dataFiles()).isEmpty();
    assertThat(committed(P0)).isZero();

    // When its file is old enough
    nanos.addAndGet(Duration.ofSeconds(9).toNanos());
    loop.round();

    // Then the file is published and its end committed
    assertThat(published.texts()).containsExactly("Paragraph 0");
    assertThat(committed(P0)).isEqualTo(1);
    SinkCounts counts = counters.counts();
    assertThat(counts.recordsWritten()).isEqualTo(1);
    assertThat(counts.filesPublished()).isEqualTo(1);
    assertThat(sinceIngested).hasSize(1);
    assertThat(counts.bytesPublished()).isEqualTo(published.manifests().get(0).bytes());
  }

  @Test
  void goesOnWhereTheFilesEndWhateverTheGroupHasCommitted() throws IOException {
    // Given files up to offset 2, and a group that says otherwise
    writeFilesUpTo(2);
    consumer.subscribe(List.of(Topics.ENRICHED), assigned);
    consumer.updateBeginningOffsets(Map.of(P0, 0L));
    consumer.updateEndOffsets(Map.of(P0, 9L));
    consumer.rebalance(List.of(P0));
    consumer.commitSync(Map.of(P0, new OffsetAndMetadata(7)));

    // When the partition is assigned, then the files decide
    assertThat(consumer.position(P0)).isEqualTo(2);
  }

  @Test
  void beginsAtTheFirstOffsetThereIsWhenThereAreNoFiles() {
    consumer.subscribe(List.of(Topics.ENRICHED), assigned);
    consumer.updateBeginningOffsets(Map.of(P0, 40L));
    consumer.updateEndOffsets(Map.of(P0, 60L));
    consumer.rebalance(List.of(P0));

    assertThat(consumer.position(P0)).isEqualTo(40);
  }

  @Test
  void commitsItsPositionWhenNothingIsOpenSoThatLagGoesToZeroOverMarkers() {
    // Given a partition with nothing left but markers of transactions
    assign(P0);
    consumer.schedulePollTask(() -> consumer.seek(P0, 5));

    // When it is polled
    loop.round();

    // Then the group's lag is zero
    assertThat(committed(P0)).isEqualTo(5);
  }

  @Test
  void coversMarkersBehindTheLastRecord() throws IOException {
    // Given a record with two markers of transactions behind it
    assign(P0);
    add(P0, 0, 0);
    consumer.markers = 2;
    loop.round();

    // When the consumer stops
    loop.stop();
    loop.run();

    // Then the file's cover ends at the consumer's position
    assertThat(published.manifests().get(0).nextOffset()).isEqualTo(3);
    assertThat(committed(P0)).isEqualTo(3);
  }

  @Test
  void publishesAFullFileInTheMiddleOfABatch() throws IOException {
    // Given a batch of twice and a half what fits into a file
    assign(P0);
    for (int offset = 0; offset < 10; offset++) {
      add(P0, offset, offset);
    }

    // When it is read
    loop.round();

    // Then two files are published, and the third is open
    assertThat(published.manifests()).extracting(Manifest::count).containsExactly(4L, 4L);
    assertThat(committed(P0)).isEqualTo(8);
  }

  @Test
  void refusesToSkipRecordsThatRetentionDeletedBeforeTheyWereWritten() throws IOException {
    writeFilesUpTo(2);

    assertThatThrownBy(() -> assign(P0, 3, 9))
        .isInstanceOf(SinkException.class)
        .hasMessageStartingWith("news.enriched-0 begins at offset 3 now, but its files end at 2");
  }

  @Test
  void refusesATopicThatIsShorterThanItsFiles() throws IOException {
    writeFilesUpTo(2);

    assertThatThrownBy(() -> assign(P0, 0, 1))
        .isInstanceOf(SinkException.class)
        .hasMessageStartingWith("the files of news.enriched-0 end at offset 2, but the topic at 1");
  }

  @Test
  void publishesWhatIsOpenWhenItIsStopped() throws IOException {
    assign(P0);
    add(P0, 0, 0);
    loop.round();

    loop.stop();
    loop.run();

    assertThat(published.texts()).containsExactly("Paragraph 0");
    assertThat(committed(P0)).isEqualTo(1);
  }

  private long committed(TopicPartition partition) {
    OffsetAndMetadata committed = consumer.committed(Set.of(partition)).get(partition);
    return committed == null ? 0 : committed.offset();
  }
}
