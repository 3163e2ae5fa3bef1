package dev.claimstream.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.claimstream.schemas.DeadLetterHeaders;
import dev.claimstream.schemas.Topics;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.errors.internals.ExceptionHandlerUtils;
import org.junit.jupiter.api.Test;

/** What the consumer of the files does, round by round, against Kafka's mock clients. */
class FilesLoopTest {

  private static final TopicPartition P0 = new TopicPartition(Topics.ENRICHED, 0);
  private static final TopicPartition P1 = new TopicPartition(Topics.ENRICHED, 1);
  private static final int NOT_AT_HAND = 77;
  private static final long TIME = 1_648_684_800_000L;

  private final InMemoryRegistry registry = new InMemoryRegistry();
  private final Topics topics = Topics.using(registry);
  private final ModelDisk disk = new ModelDisk();
  private final Published published = new Published(disk, Writer.ROOT);
  private final AtomicLong nanos = new AtomicLong();
  private final List<Duration> sinceIngested = new ArrayList<>();
  private final SinkCounters counters =
      new SinkCounters(
          new SinkListener() {
            @Override
            public void written(Duration time) {
              sinceIngested.add(time);
            }
          });
  private final MarkedConsumer consumer = new MarkedConsumer();
  private final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
  private final DeadLetters deadLetters = new DeadLetters(producer, Topics.DEAD_LETTERS);
  private final AssignedPartitions assigned =
      new AssignedPartitions(consumer, files()::of, deadLetters, counters);
  private final FilesLoop loop =
      new FilesLoop(
          consumer, topics.enriched(), assigned, deadLetters, Duration.ofMillis(1), counters);

  /** Has read markers of transactions behind the last record. */
  private static final class MarkedConsumer extends MockConsumer<byte[], byte[]> {

    private int markers;

    MarkedConsumer() {
      super("none");
    }

    @Override
    public synchronized long position(TopicPartition partition) {
      return super.position(partition) + markers;
    }
  }

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
  void anUnreadableRecordBecomesADeadLetterAndItsOffsetIsCovered() throws IOException {
    // Given garbage between two good records
    assign(P0);
    byte[] garbage = "not ours".getBytes(UTF_8);
    add(P0, 0, 0);
    addRaw(P0, 1, garbage);
    add(P0, 2, 2);

    // When they are read and published
    loop.round();
    loop.stop();
    loop.run();

    // Then the letter has the original bytes and Kafka Streams' headers
    ProducerRecord<byte[], byte[]> letter = producer.history().get(0);
    assertThat(letter.topic()).isEqualTo(Topics.DEAD_LETTERS);
    assertThat(letter.key()).isEqualTo("a1".getBytes(UTF_8));
    assertThat(letter.value()).isEqualTo(garbage);
    assertThat(letter.timestamp()).isEqualTo(TIME);
    assertThat(header(letter, "traceparent")).isEqualTo("00-1-2-01");
    assertThat(header(letter, ExceptionHandlerUtils.HEADER_ERRORS_EXCEPTION_NAME))
        .isEqualTo(SerializationException.class.getName());
    assertThat(header(letter, ExceptionHandlerUtils.HEADER_ERRORS_EXCEPTION_MESSAGE_NAME))
        .contains("wire format");
    assertThat(header(letter, ExceptionHandlerUtils.HEADER_ERRORS_STACKTRACE_NAME))
        .contains("SerializationException");
    assertThat(header(letter, ExceptionHandlerUtils.HEADER_ERRORS_TOPIC_NAME))
        .isEqualTo(Topics.ENRICHED);
    assertThat(header(letter, ExceptionHandlerUtils.HEADER_ERRORS_PARTITION_NAME)).isEqualTo("0");
    assertThat(header(letter, ExceptionHandlerUtils.HEADER_ERRORS_OFFSET_NAME)).isEqualTo("1");
    assertThat(header(letter, DeadLetterHeaders.STEP)).isEqualTo("write-files");
    // And the file covers all three offsets with its two records
    assertThat(published.texts()).containsExactly("Paragraph 0", "Paragraph 2");
    assertThat(published.manifests().get(0).nextOffset()).isEqualTo(3);
    assertThat(counters.counts().filesDeadLetters()).isEqualTo(1);
  }

  @Test
  void aDeadLetterAtTheEndIsNotSentAgainAfterARestart() throws IOException {
    // Given garbage as the last record
    assign(P0);
    addRaw(P0, 0, new byte[] {1});
    loop.round();

    // When the consumer stops
    loop.stop();
    loop.run();

    // Then the files are covered beyond it
    assertThat(published.manifests().get(0).nextOffset()).isEqualTo(1);
  }

  @Test
  void aRecordWithoutAValueBecomesADeadLetter() {
    assign(P0);
    addWithoutValue(P0, 0);

    loop.round();

    assertThat(header(producer.history().get(0), DeadLetterHeaders.MESSAGE))
        .isEqualTo("a record without a value is no enriched paragraph");
  }

  @Test
  void coversNoOffsetBeforeItsDeadLetterIsOnTheBroker() throws IOException {
    // Given garbage that fills a file, and a broker that takes no letters
    assign(P0);
    addRaw(P0, 0, new byte[] {1});
    for (int offset = 1; offset < 5; offset++) {
      add(P0, offset, offset);
    }
    producer.flushException = new KafkaException("refused");

    // When they are read, then the consumer stops, and no file is published
    assertThatThrownBy(loop::run).hasMessageContaining("refused");
    assertThat(published.dataFiles()).isEmpty();
  }

  @Test
  void stopsWhenABatchEndsWithALetterThatTheBrokerRefuses() {
    assign(P0);
    addRaw(P0, 0, new byte[] {1});
    producer.flushException = new KafkaException("refused");

    assertThatThrownBy(loop::round).hasMessageContaining("refused");
  }

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

  private PartitionFiles.Factory files() {
    return new PartitionFiles.Factory(
        new FilesFolder(disk, Writer.ROOT),
        FilesFormat.NDJSON.format(),
        new RollPolicy(1 << 20, 4, Duration.ofSeconds(9)),
        nanos::get,
        Writer.TOPIC_ID);
  }

  private void assign(TopicPartition... partitions) {
    for (TopicPartition partition : partitions) {
      consumer.updateBeginningOffsets(Map.of(partition, 0L));
      consumer.updateEndOffsets(Map.of(partition, 99L));
    }
    consumer.subscribe(List.of(Topics.ENRICHED), assigned);
    consumer.rebalance(List.of(partitions));
  }

  private void assign(TopicPartition partition, long begin, long end) {
    consumer.updateBeginningOffsets(Map.of(partition, begin));
    consumer.updateEndOffsets(Map.of(partition, end));
    consumer.subscribe(List.of(Topics.ENRICHED), assigned);
    consumer.rebalance(List.of(partition));
  }

  private void writeFilesUpTo(long end) throws IOException {
    new Writer(disk).writeAll(end);
  }

  private void add(TopicPartition partition, long offset, int number) {
    addRaw(
        partition,
        offset,
        topics
            .enriched()
            .valueSerde()
            .serializer()
            .serialize(Topics.ENRICHED, Samples.plain(number)));
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

  private void addRaw(TopicPartition partition, long offset, byte[] value) {
    consumer.addRecord(
        new ConsumerRecord<>(
            partition.topic(),
            partition.partition(),
            offset,
            TIME,
            TimestampType.CREATE_TIME,
            2,
            value.length,
            "a1".getBytes(UTF_8),
            value,
            new RecordHeaders().add("traceparent", "00-1-2-01".getBytes(UTF_8)),
            Optional.empty()));
  }

  @SuppressWarnings("NullAway") // Kafka's contract: a record may have no value
  private void addWithoutValue(TopicPartition partition, long offset) {
    consumer.addRecord(
        new ConsumerRecord<>(
            partition.topic(), partition.partition(), offset, "a1".getBytes(UTF_8), null));
  }

  private long committed(TopicPartition partition) {
    OffsetAndMetadata committed = consumer.committed(Set.of(partition)).get(partition);
    return committed == null ? 0 : committed.offset();
  }

  private static String header(ProducerRecord<byte[], byte[]> letter, String name) {
    return new String(letter.headers().lastHeader(name).value(), UTF_8);
  }
}
