package dev.claimstream.ingest;

import dev.claimstream.schemas.BrokerException;
import dev.claimstream.schemas.Cluster;
import dev.claimstream.schemas.Paragraph;
import dev.claimstream.schemas.Topic;
import dev.claimstream.schemas.TopicAdmin;
import dev.claimstream.schemas.Topics;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;

/**
 * Publishes articles as paragraphs on {@code news.paragraphs}, keyed by article. Paragraphs have
 * deterministic ids, so publishing the same input again is harmless. Input that can't be used goes
 * to {@code news.dead-letters}.
 *
 * <p>One thread reads and publishes; {@link #stop()} and {@link #close()} may come from another.
 * The article at hand is then published to its end, so that the topic holds whole articles.
 */
public final class Ingest implements AutoCloseable {

  /** How long {@link #close} takes at most; half of it is for the article at hand. */
  public static final Duration CLOSE_WITHIN = Duration.ofSeconds(8);

  private static final long PROGRESS_EVERY = Duration.ofSeconds(1).toNanos();

  /** Ends the reading of a source. */
  private static final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Stopped() {
      super(null, null, false, false);
    }
  }

  private final IngestConfig config;
  private final IngestListener listener;
  private final ParagraphPublisher publisher;
  private final RefusedLetters letters;
  private final ArticleReader reader;
  private final Pace pace;
  private final Ledger ledger;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final ReentrantLock publishing = new ReentrantLock();
  private final LongAdder articles = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private long lastProgress = System.nanoTime();

  Ingest(
      Producer<String, Paragraph> producer,
      String topic,
      RefusedLetters letters,
      IngestConfig config,
      IngestListener listener) {
    this.config = config;
    this.listener = listener;
    this.reader = new ArticleReader(config.reader());
    this.pace = new Pace(config.rate(), System.nanoTime());
    this.ledger = Ledger.open(config.ledger());
    this.letters = letters;
    this.publisher = new ParagraphPublisher(producer, topic, Clock.systemUTC(), this::refuse);
  }

  /**
   * Connects to a cluster that has the topics.
   *
   * @throws BrokerException within 10 seconds when no broker answers or a topic is missing
   */
  public static Ingest connect(
      Cluster cluster, Topics topics, IngestConfig config, IngestListener listener) {
    Topic<String, Paragraph> topic = topics.paragraphs();
    try (TopicAdmin admin = TopicAdmin.of(cluster)) {
      admin.require(List.of(topic.name(), topics.deadLetters().name()));
    }
    var producer =
        new KafkaProducer<>(
            ProducerSettings.of(cluster),
            topic.keySerde().serializer(),
            topic.valueSerde().serializer());
    var letters = RefusedLetters.connect(cluster, topics.deadLetters());
    return new Ingest(producer, topic.name(), letters, config, listener);
  }

  /** Publishes the articles of files, and of the files in directories by name, in this order. */
  public void files(List<Path> paths) {
    untilStopped(() -> paths.forEach(path -> InputFiles.of(path).forEach(this::file)));
  }

  /** Publishes the articles of a stream until it ends; the stream is left open. */
  public void stream(String name, InputStream in) {
    untilStopped(() -> reader.read(name, in, this::publish));
  }

  /**
   * Publishes the files of a directory and those that come into it, until {@link #stop()}. Names
   * that begin with a dot or end in {@code .tmp}, {@code .part} or {@code ~} are passed over, and
   * links that lead out of the directory. A directory that cannot be read for a while is looked at
   * again.
   *
   * @throws UncheckedIOException when the directory cannot be read at the start
   */
  public void watch(Path directory) {
    var watch = new DirectoryWatch(directory);
    untilStopped(
        () -> {
          while (!waitUnlessStopped(config.lookEvery().toNanos())) {
            watch.look().forEach(this::file);
          }
        });
  }

  /** Waits until Kafka has acknowledged everything, and tells what was done. */
  public IngestResult finish() {
    flush();
    return result();
  }

  private void flush() {
    publisher.flush();
    letters.flush();
  }

  /** What was done so far. */
  public IngestResult result() {
    return new IngestResult(articles.sum(), publisher.acknowledged(), refused.sum());
  }

  /** What made Kafka take no more; the reading thread ends when it has the next paragraph. */
  public Optional<Exception> failure() {
    return publisher.failure().or(letters::failure);
  }

  /** The producer, for who reads its metrics. Only {@link #close} ends it. */
  public Producer<?, ?> producer() {
    return publisher.producer();
  }

  /** Asks the reading thread to end after the article at hand. */
  public void stop() {
    stop.countDown();
  }

  /**
   * Stops, and gives the article at hand and what was sent {@link #CLOSE_WITHIN} to arrive. Who
   * waits in {@link #finish} goes on then.
   */
  @Override
  public void close() {
    stop();
    long deadline = System.nanoTime() + CLOSE_WITHIN.toNanos();
    boolean whole = awaitArticleAtHand();
    publisher.close(until(deadline));
    letters.close(until(deadline));
    if (whole) {
      publishing.unlock();
    }
  }

  private static Duration until(long deadline) {
    return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
  }

  private boolean awaitArticleAtHand() {
    try {
      return publishing.tryLock(CLOSE_WITHIN.toMillis() / 2, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void untilStopped(Runnable work) {
    try {
      work.run();
    } catch (Stopped e) {
      // asked for
    }
  }

  private void file(Path file) {
    Optional<String> line = ledger.line(file);
    if (line.filter(ledger::holds).isPresent()) {
      return;
    }
    reader.read(file, this::publish);
    if (line.isPresent()) {
      flush();
      ledger.add(line.get());
    }
  }

  private void publish(Reading reading) {
    if (reading instanceof Reading.Refused r) {
      refuse(r);
    } else if (reading instanceof Reading.Accepted accepted) {
      for (int time = 1; time <= config.repeat(); time++) {
        publish(repetition(accepted.article(), time), accepted.origin());
      }
    }
  }

  private Article repetition(Article article, int time) {
    String id = article.id() + config.feed().map(feed -> "@" + feed).orElse("");
    return article.withId(time == 1 ? id : id + "~" + time);
  }

  private void publish(Article article, Origin origin) {
    publishing.lock();
    try {
      if (stop.getCount() == 0) {
        throw new Stopped();
      }
      listener.publishing(article);
      for (Paragraph paragraph : ParagraphSplitter.split(article)) {
        waitUnlessStopped(pace.waitNanos(System.nanoTime()));
        publisher.publish(paragraph, origin);
        reportProgress();
      }
      articles.increment();
    } finally {
      publishing.unlock();
    }
  }

  private void refuse(Reading.Refused r) {
    refused.increment();
    listener.refused(r);
    if (stop.getCount() > 0) { // what was cut off by the stop is no fault of the input
      letters.send(r);
    }
  }

  private void reportProgress() {
    long now = System.nanoTime();
    if (now - lastProgress >= PROGRESS_EVERY) {
      lastProgress = now;
      listener.progress(result());
    }
  }

  /** Waits, and tells whether it was asked to stop. */
  private boolean waitUnlessStopped(long nanos) {
    try {
      return stop.await(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop();
      return true;
    }
  }
}
