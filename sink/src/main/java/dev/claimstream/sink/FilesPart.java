package dev.claimstream.sink;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes the files, on a thread of its own. */
final class FilesPart implements Part {

  private static final Duration CLIENTS_CLOSE = Duration.ofSeconds(2);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final KafkaProducer<byte[], byte[]> producer;
  private final AssignedPartitions assigned;
  private final FilesLoop loop;
  private final Consumer<SinkException> onFailure;
  private final Thread thread;

  private FilesPart(
      Cluster cluster,
      Topics topics,
      FilesConfig config,
      PartitionFiles.Factory files,
      SinkCounters counters,
      Consumer<SinkException> onFailure) {
    this.onFailure = onFailure;
    consumer =
        new KafkaConsumer<>(
            FilesSettings.consumer(cluster, config),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    producer =
        new KafkaProducer<>(
            FilesSettings.producer(cluster, config),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    var deadLetters = new DeadLetters(producer, topics.deadLetters().name());
    assigned = new AssignedPartitions(consumer, files::of, deadLetters, counters);
    loop =
        new FilesLoop(
            consumer, topics.enriched(), assigned, deadLetters, config.pollTimeout(), counters);
    thread = new Thread(this::run, config.groupId());
  }

  static FilesPart start(
      Cluster cluster,
      Topics topics,
      FilesConfig config,
      SinkCounters counters,
      Consumer<SinkException> onFailure) {
    var folder = new FilesFolder(new LocalDisk(), config.folder());
    try {
      folder.prepare(config.groupId());
    } catch (IOException e) {
      throw new SinkException(
          ("files can't be published in %s: %s. The folder must be writable, on a file system with"
                  + " hard links")
              .formatted(config.folder(), e),
          e);
    }
    String topicId = TopicIds.of(cluster, topics.enriched().name());
    var files =
        new PartitionFiles.Factory(
            folder, config.format().format(), config.roll(), System::nanoTime, topicId);
    var part = new FilesPart(cluster, topics, config, files, counters, onFailure);
    part.thread.start();
    return part;
  }

  private void run() {
    try {
      loop.run();
    } catch (RuntimeException e) {
      onFailure.accept(FilesFailure.of(e));
    } finally {
      consumer.close(CloseOptions.timeout(CLIENTS_CLOSE));
      producer.close(CLIENTS_CLOSE);
    }
  }

  org.apache.kafka.clients.consumer.Consumer<?, ?> consumer() {
    return consumer;
  }

  @Override
  public String name() {
    return "files";
  }

  @Override
  public boolean isRunning() {
    return thread.isAlive() && assigned.hasJoined();
  }

  @Override
  public void stop() {
    loop.stop();
  }

  @Override
  public boolean awaitEnd(Duration timeout) {
    try {
      NANOSECONDS.timedJoin(thread, timeout.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !thread.isAlive();
  }
}
