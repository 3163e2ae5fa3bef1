package dev.claimstream.app.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.claimstream.app.topic.TopicScan;
import dev.claimstream.ingest.Pace;
import dev.claimstream.schemas.BrokerException;
import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.Paragraph;
import dev.claimstream.schemas.ReplayHeaders;
import dev.claimstream.schemas.Topic;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends paragraphs once more, byte for byte and into the partition where they were, marked as a
 * replay and linked to their originals. Whole articles: one paragraph that is chosen chooses all of
 * its article's revision. Reads up to where the topic ended when it began, so never what it sends.
 */
public final class ParagraphReplay {

  private static final long PROGRESS_EVERY = TimeUnit.SECONDS.toNanos(1);

  /** A revision of an article. */
  private record Revision(String articleId, String revision) {
    static Revision of(Paragraph paragraph) {
      return new Revision(paragraph.getArticleId(), paragraph.getRevision());
    }
  }

  /** Ends the reading. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super(null, null, false, false);
    }
  }

  private final Topic<String, Paragraph> topic;
  private final ReplayPlan plan;
  private final Consumer<ReplayResult> progress;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
  private final Map<Revision, ArticleParts> articles = new HashMap<>();
  private long paragraphs;
  private long replays;
  private long unreadable;
  private boolean isBrokenOff;
  private long lastProgress = System.nanoTime();

  /**
   * One replay.
   *
   * @param progress hears about once a second how far it is
   */
  public ParagraphReplay(
      Topic<String, Paragraph> topic, ReplayPlan plan, Consumer<ReplayResult> progress) {
    this.topic = topic;
    this.plan = plan;
    this.progress = progress;
  }

  /** Asks {@link #run}, from another thread, to end. What was sent stays. */
  public void stop() {
    stop.countDown();
  }

  /**
   * Finds the articles and sends them.
   *
   * @throws BrokerException when the broker takes no more; the same replay again, under the same
   *     id, completes it
   */
  public ReplayResult run(Cluster cluster) {
    try (TopicScan scan = TopicScan.open(cluster, topic.name());
        Producer<byte[], byte[]> producer = producer(cluster)) {
      requirePartition(scan);
      var pace = new Pace(plan.rate(), System.nanoTime());
      try {
        Optional<Set<Revision>> chosen = chosen(scan);
        scan.forEach(found -> take(found, chosen, producer, pace));
      } catch (Stopped e) {
        isBrokenOff = true;
      }
      producer.flush();
      requireNoFailure();
    }
    return result();
  }

  private void requirePartition(TopicScan scan) {
    plan.selection()
        .partition()
        .filter(partition -> partition >= scan.partitions())
        .ifPresent(
            partition -> {
              throw new IllegalArgumentException(
                  "%s has partitions 0 to %d, not %d"
                      .formatted(topic.name(), scan.partitions() - 1, partition));
            });
  }

  /** The articles that have a paragraph in the range; empty when each paragraph can tell. */
  private Optional<Set<Revision>> chosen(TopicScan scan) {
    if (plan.selection().isByArticleOnly()) {
      return Optional.empty();
    }
    var chosen = new HashSet<Revision>();
    Consumer<ConsumerRecord<byte[], byte[]>> choose =
        found -> {
          endIfStopped();
          if (isWanted(found)) {
            paragraph(found)
                .filter(paragraph -> plan.selection().includes(found, paragraph.getArticleId()))
                .ifPresent(paragraph -> chosen.add(Revision.of(paragraph)));
          }
        };
    if (plan.selection().partition().isPresent()) {
      long first = plan.selection().offsets().map(OffsetRange::first).orElse(0L);
      scan.forEach(plan.selection().partition().get(), first, choose);
    } else {
      scan.forEach(choose);
    }
    return Optional.of(chosen);
  }

  private void take(
      ConsumerRecord<byte[], byte[]> found,
      Optional<Set<Revision>> chosen,
      Producer<byte[], byte[]> producer,
      Pace pace) {
    endIfStopped();
    Optional<Paragraph> readable = paragraph(found);
    if (readable.isEmpty()) {
      unreadable += plan.selection().includes(found, keyOf(found)) ? 1 : 0;
      return;
    }
    Paragraph paragraph = readable.get();
    Revision revision = Revision.of(paragraph);
    boolean fits =
        chosen.isPresent()
            ? chosen.get().contains(revision)
            : plan.selection().includes(found, paragraph.getArticleId());
    if (!fits) {
      return;
    }
    if (!isWanted(found)) {
      replays++;
      return;
    }
    if (!plan.dryRun()) {
      waitUnlessStopped(pace.waitNanos(System.nanoTime()));
      send(found, producer);
    }
    articles.computeIfAbsent(revision, r -> new ArticleParts()).add(paragraph);
    paragraphs++;
    reportProgress();
  }

  private boolean isWanted(ConsumerRecord<?, ?> found) {
    return plan.replays() || found.headers().lastHeader(ReplayHeaders.REPLAY) == null;
  }

  private Optional<Paragraph> paragraph(ConsumerRecord<byte[], byte[]> found) {
    try {
      return Optional.ofNullable(
          topic.valueSerde().deserializer().deserialize(topic.name(), found.value()));
    } catch (SerializationException e) {
      return Optional.empty();
    }
  }

  private static String keyOf(ConsumerRecord<byte[], byte[]> found) {
    return found.key() == null ? "" : new String(found.key(), UTF_8);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the callback hears of it
  private void send(ConsumerRecord<byte[], byte[]> found, Producer<byte[], byte[]> producer) {
    requireNoFailure();
    var again =
        new ProducerRecord<>(
            found.topic(), found.partition(), found.key(), found.value(), found.headers());
    mark(again.headers(), ReplayHeaders.REPLAY, plan.id());
    mark(
        again.headers(),
        ReplayHeaders.ORIGINAL,
        ReplayHeaders.position(found.topic(), found.partition(), found.offset()));
    producer.send(
        again,
        (metadata, e) -> {
          if (e != null) {
            failure.compareAndSet(null, e);
          }
        });
  }

  private static void mark(Headers headers, String name, String value) {
    headers.remove(name).add(name, value.getBytes(UTF_8));
  }

  private void requireNoFailure() {
    Exception e = failure.get();
    if (e != null) {
      throw new BrokerException(
          "Kafka no longer takes paragraphs: %s. The same again with --id %s completes the replay"
              .formatted(e.getMessage(), plan.id()),
          e);
    }
  }

  private void endIfStopped() {
    if (stop.getCount() == 0) {
      throw new Stopped();
    }
  }

  private void waitUnlessStopped(long nanos) {
    try {
      if (nanos > 0 && stop.await(nanos, TimeUnit.NANOSECONDS)) {
        throw new Stopped();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Stopped();
    }
  }

  private void reportProgress() {
    long now = System.nanoTime();
    if (now - lastProgress >= PROGRESS_EVERY) {
      lastProgress = now;
      progress.accept(result());
    }
  }

  private ReplayResult result() {
    long incomplete = articles.values().stream().filter(parts -> !parts.isWhole()).count();
    var missing = new TreeSet<>(plan.selection().articles());
    articles.keySet().forEach(revision -> missing.remove(revision.articleId()));
    return new ReplayResult(
        articles.size(), paragraphs, incomplete, replays, unreadable, missing, isBrokenOff);
  }

  private static Producer<byte[], byte[]> producer(Cluster cluster) {
    return new KafkaProducer<>(
        ProducerProperties.of(cluster, "claimstream-replay"),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }
}
